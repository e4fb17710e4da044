import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipped } from '../zip'

/** The day that a workbook was written on goes out of its properties: it would change with the clock. */
export function undated(bytes: Uint8Array): Uint8Array {
  const { 'docProps/core.xml': properties, ...files } = unzipSync(bytes)
  if (!properties) return zipped(files)
  return zipped({ ...files, 'docProps/core.xml': strToU8(strFromU8(properties).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')) })
}
