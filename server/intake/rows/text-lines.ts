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
  for await (const chunk of chunks) {
    const text = rest + decoder.write(chunk)
    let from = 0
    for (const end of text.matchAll(/\r\n|\n|\r(?!$)/g)) {
      yield { line: line++, text: text.slice(from, end.index) }
      from = end.index + end[0].length
    }
    rest = text.slice(from)
    // The end of an endless line keeps a carriage return: it may be half of a line end.
    if (rest.length > longest) rest = rest.slice(0, longest) + (rest.endsWith('\r') ? '\r' : '')
  }
  for (const text of (rest + decoder.end()).replace(/\r$/, '').split('\r', 1)) if (text !== '') yield { line, text }
}
