import { undecodable } from '../mistakes'
import { byteChunks } from './byte-chunks'
import type { InspectedFile } from './inspect-file'

/**
 * The text of a file as UTF-8 bytes without a byte order mark, chunk by chunk. A chunk is overwritten by the next one.
 *
 * @throws Mistake when bytes have no meaning in the encoding.
 */
export async function* utf8Chunks({ path, name, encoding }: InspectedFile): AsyncIterable<Buffer> {
  let skip = encoding.mark
  if (encoding.label === 'utf-8') {
    for await (const chunk of byteChunks(path)) {
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
  for await (const chunk of byteChunks(path)) {
    yield decoded(chunk)
    read += chunk.length
  }
  yield decoded()
}
