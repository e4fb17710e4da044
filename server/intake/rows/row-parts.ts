import type { RejectReason } from '../check/reject-texts'
import { csvCell, trimmed } from './cells'
import type { RowShape } from './format'
import { excerpt, longestCell, longestRecord, type Part } from './part'
import { PartWriter } from './part-writer'

/** Written bytes that wait in memory. */
const waiting = 1 << 20

/** A row as some format finds it: its cells, or why it has none. */
export interface FoundRow {
  /** Physical line, number of the row in its sheet or of the entry in its list, from 1. */
  readonly line: number
  readonly cells: readonly string[] | { readonly reason: RejectReason; readonly field: number | null; readonly value: string; readonly remedy: string }
  /** The row as it was delivered. */
  readonly original: string
}

/** Longest value that a refusal carries. */
const longestValue = 60

function refuse(writer: PartWriter, { line, original }: FoundRow, reason: RejectReason, field: number | null, value: string, remedy: string): void {
  writer.refuse({ line, reason, field, value: excerpt(value, longestValue), remedy, original: excerpt(original, longestCell) })
}

function write(writer: PartWriter, row: FoundRow, shape: RowShape): void {
  if ('reason' in row.cells) return refuse(writer, row, row.cells.reason, row.cells.field, row.cells.value, row.cells.remedy)
  const cells = row.cells.map(trimmed)
  const long = cells.findIndex((cell) => cell.length > longestCell)
  if (long !== -1) return refuse(writer, row, 'cell-too-long', long, cells[long]!, String(cells[long]!.length))
  const written = (shape.original ? [...cells, excerpt(row.original, longestCell)] : cells).map((cell) => csvCell(cell, shape.delimiter)).join(shape.delimiter)
  if (Buffer.byteLength(written) > longestRecord) refuse(writer, row, 'row-too-long', null, '', '')
  else writer.write(row.line, written)
}

/**
 * Rows that a format finds one by one as parts.
 *
 * @returns what `rows` returns: the number of lines.
 */
export async function* rowParts(rows: AsyncGenerator<FoundRow, number>, shape: RowShape, stem: string): AsyncGenerator<Part, number> {
  const writer = new PartWriter(stem, shape.delimiter)
  try {
    for (;;) {
      const { done, value } = await rows.next()
      if (done) {
        yield* writer.rest()
        return value
      }
      write(writer, value, shape)
      if (writer.waiting < waiting) continue
      yield* writer.full()
    }
  } finally {
    await writer.end()
  }
}
