import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** The parts of a Word file by name. */
export const documentParts = (file: string): Readonly<Record<string, Uint8Array>> => unzipSync(readFileSync(file))

/** The text of a Word document as a reader sees it, a line a paragraph. */
export function documentText(file: string): string {
  const body = documentParts(file)['word/document.xml']
  if (!body) throw new Error(`${file} has no word/document.xml`)
  return new TextDecoder()
    .decode(body)
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
}
