import { isBlank } from './cells'
import type { FoundRow } from './row-parts'
import { textLines } from './text-lines'

// The loader asks for parts by this name; what it gets depends on the format alone.

/** Longest line that is matched: a pattern may take time that grows with the square of the length. */
const longestLine = 131_072

/** Names of the groups of a pattern, in order. */
export const groupsOf = (pattern: string): string[] => [...pattern.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map((match) => match[1]!)

export interface Layouts {
  readonly layouts: readonly RegExp[]
  /** Names of groups, in the order of the columns. */
  readonly fields: readonly string[]
}

/**
 * Rows of a file that has no columns, only lines: the first layout that matches a line gives its fields by named
 * groups. A line that none matches is refused; a blank one is no row.
 *
 * @returns the number of the last line that is not blank.
 */
export async function* layoutRows(chunks: AsyncIterable<Buffer>, { layouts, fields }: Layouts): AsyncGenerator<FoundRow, number> {
  let lines = 0
  for await (const { line, text } of textLines(chunks, longestLine)) {
    if (isBlank(text)) continue
    lines = line
    yield { line, original: text, cells: cellsIn(text, layouts, fields) }
  }
  return lines
}

function cellsIn(text: string, layouts: readonly RegExp[], fields: readonly string[]): FoundRow['cells'] {
  if (text.length >= longestLine) return { reason: 'row-too-long', field: null, value: text, remedy: '' }
  for (const layout of layouts) {
    const match = layout.exec(text)
    if (match) return fields.map((field) => match.groups?.[field] ?? '')
  }
  return { reason: 'no-layout', field: null, value: text, remedy: '' }
}
