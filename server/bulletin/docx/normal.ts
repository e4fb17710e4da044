import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipped } from '../zip'
import { fontEntries } from './font-table'
import { rawStyles } from './raw-styles'

function edited(files: Record<string, Uint8Array>, path: string, edit: (xml: string) => string): void {
  const bytes = files[path]
  if (bytes) files[path] = strToU8(edit(strFromU8(bytes)))
}

/** `docx` names some relationships at random; here they are counted, part by part. */
function countedRelationships(files: Record<string, Uint8Array>): void {
  for (const path of Object.keys(files)) {
    const parts = /^(.*)_rels\/([^/]+)\.rels$/.exec(path)
    const bytes = files[path]
    if (!parts || !bytes) continue
    const random = [...strFromU8(bytes).matchAll(/Id="((?!rId\d+")[^"]+)"/g)].map((match) => match[1] ?? '')
    const renamed = (xml: string) => random.reduce((text, id, index) => text.replaceAll(`"${id}"`, `"rIdX${index + 1}"`), xml)
    edited(files, path, renamed)
    edited(files, `${parts[1]}${parts[2]}`, renamed)
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
export function normalised(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx)
  edited(files, 'docProps/core.xml', (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
  edited(files, 'word/fontTable.xml', (xml) => xml.replace(/(<w:fonts\b[^>]*?)\/>\s*$/, `$1>${fontEntries}</w:fonts>`))
  edited(files, 'word/styles.xml', (xml) => xml.replace('</w:styles>', `${rawStyles}</w:styles>`))
  edited(files, 'word/document.xml', countedDrawings)
  countedRelationships(files)
  return zipped(files)
}
