import { undecodable } from '../mistakes'
import { contentChunks } from './content-chunks'
import { workbookLabel } from './encoding'
import type { InspectedFile } from './inspect-file'

/**
 * The text of a file, unpacked, as UTF-8 bytes without a byte order mark, chunk by chunk; a workbook as it is. A chunk
 * may be overwritten by the next one.
 *
 * @throws Mistake when bytes have no meaning in the encoding.
 */
export async function* utf8Chunks(file: InspectedFile): AsyncIterable<Buffer> {
  const { name, encoding } = file
  let skip = encoding.mark
  if (encoding.label === 'utf-8' || encoding.label === workbookLabel) {
    for await (const chunk of contentChunks(file)) {
      yield skip > 0 ? chunk.subarray(skip) : chunk
      skip = 0
    }
    return
  }
  const decoder = new TextDecoder(encoding.label, { fatal: true })
  let read = 0
  const decoded = (bytes?: Buffer): Buffer => {
    try {
      return Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined }), 'utf8')
    } catch {
      throw undecodable(name, encoding.label, read)
    }
  }
  for await (const chunk of contentChunks(file)) {
    yield decoded(chunk)
    read += chunk.length
  }
  yield decoded()
}
