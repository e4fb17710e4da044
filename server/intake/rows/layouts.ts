import type { RejectReason } from '../check/reject-texts'
import { csvCell, trimmed } from './cells'
import { excerpt, longestCell, type Part } from './part'
import { PartWriter } from './part-writer'
import { textLines } from './text-lines'

/** Longest line that is matched: a pattern may take time that grows with the square of the length. */
const longestLine = 131_072

const delimiter = ','

/** Names of the groups of a pattern, in order. */
export const groupsOf = (pattern: string): string[] => [...pattern.matchAll(/\(\?<([A-Za-z_]\w*)>/g)].map((match) => match[1]!)

export interface LayoutFormat {
  readonly layouts: readonly RegExp[]
  /** Names of groups, in the order of the columns. */
  readonly fields: readonly string[]
}

/**
 * Rows of a file that has no columns, only lines: the first layout that matches a line gives its fields by named
 * groups. A line that none matches is refused; a blank one is no row.
 * The whole line follows the fields as a last column.
 *
 * @returns the number of the last line that is not blank.
 */
export async function* layoutParts(
  chunks: AsyncIterable<Buffer>,
  { layouts, fields }: LayoutFormat,
  stem: string,
): AsyncGenerator<Part, number> {
  const writer = new PartWriter(stem, delimiter)
  let lines = 0
  let waiting = 0
  for await (const { line, text } of textLines(chunks, longestLine)) {
    if (trimmed(text) === '') continue
    lines = line
    const refuse = (reason: RejectReason, field: number | null, value: string, remedy = ''): void =>
      writer.refuse({ line, reason, field, value: excerpt(value, 60), remedy, original: excerpt(text, longestCell) })
    const groups = text.length < longestLine ? firstMatch(layouts, text) : null
    if (text.length >= longestLine) refuse('row-too-long', null, text)
    else if (!groups) refuse('no-layout', null, text)
    else {
      const cells = fields.map((field) => trimmed(groups[field] ?? ''))
      const long = cells.findIndex((cell) => cell.length > longestCell)
      if (long === -1) writer.write(line, [...cells, excerpt(text, longestCell)].map((cell) => csvCell(cell, delimiter)).join(delimiter))
      else refuse('cell-too-long', long, cells[long]!, String(cells[long]!.length))
    }
    if (++waiting < 10_000) continue
    waiting = 0
    const part = await writer.flush()
    if (part) yield part
  }
  await writer.flush()
  const part = await writer.close()
  if (part) yield part
  return lines
}

function firstMatch(layouts: readonly RegExp[], text: string): Record<string, string | undefined> | null {
  for (const layout of layouts) {
    const match = layout.exec(text)
    if (match) return match.groups ?? {}
  }
  return null
}
