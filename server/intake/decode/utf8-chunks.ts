import { beyondBig5, undecodable } from '../mistakes'
import { contentChunks } from './content-chunks'
import { workbookLabel } from './encoding'
import type { InspectedFile } from './inspect-file'

/** What this decoder makes of bytes that Big5 has no character for: one of the private use area, which means nothing elsewhere. */
const beyond = /[\u0080\uE000-\uF8FF]/

/** Looks through text that was Big5, chunk by chunk. @throws Mistake for a character beyond it. */
function big5Guard(name: string): (text: string) => void {
  const linesIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0
  let lines = 1
  return (text) => {
    const at = text.search(beyond)
    if (at >= 0) throw beyondBig5(name, lines + linesIn(text.slice(0, at)))
    lines += linesIn(text)
  }
}

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
  const guard = encoding.label === 'big5' ? big5Guard(name) : () => {}
  const decoder = new TextDecoder(encoding.label, { fatal: true })
  let read = 0
  const textOf = (bytes?: Buffer): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw undecodable(name, encoding.label, read)
    }
  }
  const decoded = (bytes?: Buffer): Buffer => {
    const text = textOf(bytes)
    guard(text)
    return Buffer.from(text, 'utf8')
  }
  for await (const chunk of contentChunks(file)) {
    yield decoded(chunk)
    read += chunk.length
  }
  yield decoded()
}
