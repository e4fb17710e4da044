import { strToU8 } from 'fflate'
import { zipped } from '../zip'
import { fontEntries } from './font-table'
import { rawStyles } from './raw-styles'

/** The files of a package by their paths, in their order. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

function edited(parts: Map<string, string | Uint8Array>, path: string, edit: (xml: string) => string): void {
  const xml = parts.get(path)
  if (typeof xml === 'string') parts.set(path, edit(xml))
}

/** `docx` names some relationships at random; here they are counted, part by part. */
function countedRelationships(parts: Map<string, string | Uint8Array>): void {
  for (const [path, xml] of parts) {
    const [, folder, name] = /^(.*)_rels\/([^/]+)\.rels$/.exec(path) ?? []
    if (folder === undefined || typeof xml !== 'string') continue
    const random = [...xml.matchAll(/Id="((?!rId\d+")[^"]+)"/g)].map((match) => match[1] ?? '')
    const renamed = (text: string) => random.reduce((done, id, index) => done.replaceAll(`"${id}"`, `"rIdX${index + 1}"`), text)
    edited(parts, path, renamed)
    edited(parts, `${folder}${name}`, renamed)
  }
}

/** `docx` numbers drawings through the life of the process; here they are counted from 1 in each document. */
function countedDrawings(xml: string): string {
  let drawings = 0
  return xml.replace(/(<wp:docPr id=")\d+"/g, (_, start: string) => `${start}${++drawings}"`)
}

/**
 * A package whose bytes depend on its content alone: no times in its properties or entries. The table of substitute
 * typefaces and the styles that `docx` cannot write go in on the way.
 */
export function normalised(compiled: Parts): Uint8Array {
  const parts = new Map(compiled)
  edited(parts, 'docProps/core.xml', (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
  edited(parts, 'word/fontTable.xml', (xml) => xml.replace(/(<w:fonts\b[^>]*?)\/>\s*$/, `$1>${fontEntries}</w:fonts>`))
  edited(parts, 'word/styles.xml', (xml) => xml.replace('</w:styles>', `${rawStyles}</w:styles>`))
  edited(parts, 'word/document.xml', countedDrawings)
  countedRelationships(parts)
  return zipped(Object.fromEntries([...parts].map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])))
}
