import { StringDecoder } from 'node:string_decoder'

export interface TextLine {
  /** From 1. */
  readonly line: number
  readonly text: string
}

/**
 * Physical lines of UTF-8 bytes, ended by LF, CR LF or CR, in any mixture. A line longer than `longest` characters
 * arrives as its first part, and the rest is dropped.
 */
export async function* textLines(chunks: AsyncIterable<Buffer>, longest: number): AsyncIterable<TextLine> {
  const decoder = new StringDecoder('utf8')
  let line = 1
  let rest = ''
  /** A carriage return at the end of a chunk: it may be half of a line end. */
  let carry = ''
  for await (const chunk of chunks) {
    const text = carry + decoder.write(chunk)
    let from = 0
    for (const end of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
      yield { line: line++, text: rest + text.slice(from, end.index) }
      rest = ''
      from = end.index + end[0].length
    }
    carry = text.endsWith('\r') ? '\r' : ''
    if (rest.length < longest) rest += text.slice(from, carry ? -1 : undefined)
    if (rest.length > longest) rest = rest.slice(0, longest)
  }
  const last = carry ? rest : rest + decoder.end()
  if (last !== '') yield { line, text: last }
}
