import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { fontEntries } from './font-table'

/** The earliest day that a ZIP entry can state; a document must not change with the clock. */
const epoch = new Date(1980, 0, 1)

const zipped = (files: Record<string, Uint8Array>): Uint8Array => {
  const entries: Zippable = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, [bytes, { mtime: epoch, level: 6 }]]))
  return zipSync(entries)
}

function edited(files: Record<string, Uint8Array>, path: string, edit: (xml: string) => string): void {
  const bytes = files[path]
  if (bytes) files[path] = strToU8(edit(strFromU8(bytes)))
}

/**
 * A package whose bytes depend on its content alone: no times in its properties or entries, nor in the workbook behind
 * a chart. The table of substitute typefaces goes in on the way, for `docx` writes only embedded ones.
 */
export function normalised(docx: Uint8Array): Uint8Array {
  const files = unzipSync(docx)
  edited(files, 'docProps/core.xml', (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''))
  edited(files, 'word/fontTable.xml', (xml) => xml.replace(/(<w:fonts\b[^>]*?)\/>\s*$/, `$1>${fontEntries}</w:fonts>`))
  for (const [path, bytes] of Object.entries(files)) if (path.endsWith('.xlsx')) files[path] = Uint8Array.from(zipped(unzipSync(bytes)))
  return zipped(files)
}
