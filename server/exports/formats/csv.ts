import { byteOrderMark, csvLine } from '../../../metrics/csv'
import { type KeptRows, rowsIn } from '../kept-rows'
import type { Cell } from '../table'

const encoder = new TextEncoder()

/** Lines that are encoded at once. */
const linesAtOnce = 1000

const cellText = (cell: Cell): string | number | null => (typeof cell === 'boolean' ? String(cell) : cell)

/** A table as CSV: RFC 4180, UTF-8 with byte order mark, Chinese heads, formula-safe. */
export async function* csvChunks(kept: KeptRows): AsyncIterable<Uint8Array> {
  let lines = [byteOrderMark + csvLine(kept.columns.map(({ names }) => names.zh))]
  for await (const cells of rowsIn(kept)) {
    lines.push(csvLine(cells.map(cellText)))
    if (lines.length < linesAtOnce) continue
    yield encoder.encode(lines.join(''))
    lines = []
  }
  yield encoder.encode(lines.join(''))
}
