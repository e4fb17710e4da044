import { textLines } from './text-lines'
import { isBlank, trimmed } from './cells'

/** Characters of one line of JSON Lines: a dataset with thousands of resources has a million. */
const longestLine = 16 << 20

/** One entry of a JSON file. */
export interface JsonEntry {
  /** Line, or number of the entry in its list, from 1. */
  readonly line: number
  /** Undefined for what cannot be read; `text` then says what stands there. */
  readonly value: unknown
  readonly text: string
  readonly tooLong: boolean
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Entries of JSON Lines, one by one. @returns the last line that is not blank. */
export async function* lineEntries(chunks: AsyncIterable<Buffer>): AsyncGenerator<JsonEntry, number> {
  let last = 0
  for await (const { line, text } of textLines(chunks, longestLine)) {
    if (isBlank(text)) continue
    last = line
    const tooLong = text.length >= longestLine
    yield { line, text, tooLong, value: tooLong ? undefined : parsed(text) }
  }
  return last
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const looksWhole = (text: string): boolean => text.startsWith('{') && text.endsWith('}')

/**
 * Whether a file holds one JSON document a line: its first line is an object, and another line follows. A first line
 * that is damaged does not make it a document when the second is an object by itself.
 *
 * @param alone what a single line with an object is: a row, or a document.
 */
export async function isJsonLines(chunks: AsyncIterable<Buffer>, alone: boolean): Promise<boolean> {
  const lines: JsonEntry[] = []
  for await (const entry of lineEntries(chunks)) {
    lines.push(entry)
    if (lines.length === 2) break
  }
  const [first, second] = lines
  if (!first) return true
  if (!second) return alone && isObject(first.value)
  return isObject(first.value) || (looksWhole(trimmed(first.text)) && isObject(second.value))
}
