import { jsonRowsMissing, jsonTooDeep, jsonUnread, tooLarge } from '../mistakes'
import { type JsonPath, NoText, valuesAt } from './json-path'
import type { JsonEntry } from './json-values'

/** Bytes of a JSON document, which has to be in memory as a whole; JSON Lines may be of any length. */
const largestDocument = 256 * 2 ** 20

async function documentOf(chunks: AsyncIterable<Buffer>, name: string): Promise<unknown> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > largestDocument) throw tooLarge(name, largestDocument)
    pieces.push(Buffer.from(chunk))
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch (error) {
    throw jsonUnread(name, error instanceof Error ? error.message : String(error))
  }
}

/** @throws Mistake for an entry that is nested more deeply than the stack reaches. */
function written(value: unknown, name: string): string {
  try {
    return JSON.stringify(value)
  } catch {
    throw jsonTooDeep(name)
  }
}

function rowsAt(document: unknown, path: JsonPath): unknown[] | null {
  try {
    const found = path.paths.flatMap((steps) => valuesAt(document, steps))
    return found.length === 0 ? null : found.flat()
  } catch (error) {
    if (error instanceof NoText) return null
    throw error
  }
}

function listIn(document: unknown, rows: readonly JsonPath[]): unknown[] | null {
  for (const path of rows) {
    const found = rowsAt(document, path)
    if (found) return found
  }
  return Array.isArray(document) ? document : null
}

/**
 * Entries of a JSON document: the first of the places named that it has, else its own top-level list.
 *
 * @throws Mistake when it is no JSON, too large, or has its rows elsewhere.
 */
export async function* documentEntries(chunks: AsyncIterable<Buffer>, rows: readonly JsonPath[], name: string): AsyncGenerator<JsonEntry, number> {
  const document = await documentOf(chunks, name)
  const list = listIn(document, rows)
  if (!list) throw jsonRowsMissing(name, rows.map(({ text }) => text), typeof document === 'object' && document ? Object.keys(document) : [])
  for (const [index, value] of list.entries()) yield { line: index + 1, value, text: written(value, name), tooLong: false }
  return list.length
}
