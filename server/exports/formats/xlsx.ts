import { places } from '../../../metrics/export/sheet-head'
import { undated } from '../../bulletin/xlsx/undated'
import { type KeptRows, rowsIn } from '../kept-rows'
import type { Cell } from '../table'
import { printedSheet } from './printed-sheet'

/** So many rows say how wide the columns are. */
const looked = 200

/** Tables of more rows are read by programs: nobody prints them. */
const mostPrinted = 5000

/** What a cell says to people. */
const said = (cell: Cell): Cell => (typeof cell === 'boolean' ? (cell ? '是' : '否') : cell)

async function* saidRows(kept: KeptRows): AsyncIterable<readonly Cell[]> {
  for await (const cells of rowsIn(kept)) yield cells.map(said)
}

/** A table as a workbook, its head frozen: one to be printed where it is of a size for that, else written as it comes. Texts are texts, never formulas. */
export async function* xlsxChunks(kept: KeptRows): AsyncIterable<Uint8Array> {
  if (kept.rows > mostPrinted) {
    yield* streamed(kept)
    return
  }
  const { writeXlsx } = await import('hucre/xlsx')
  const rows: (readonly Cell[])[] = []
  for await (const cells of saidRows(kept)) rows.push(cells)
  yield undated(await writeXlsx({ sheets: [printedSheet(kept, rows)] }))
}

/** A further sheet after each million rows. Columns are as wide as what stands in their first rows. */
async function* streamed(kept: KeptRows): AsyncIterable<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  const rows = saidRows(kept)[Symbol.asyncIterator]()
  const first: (readonly Cell[])[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) if (first.push(next.value) === looked) break
  async function* lines(): AsyncIterable<Cell[]> {
    yield kept.columns.map(({ names }) => names.zh)
    for (const cells of first) yield [...cells]
    for (let next = await rows.next(); !next.done; next = await rows.next()) yield [...next.value]
  }
  const columns = kept.columns.map(({ id, names }, place) => ({ key: id, width: Math.min(40, Math.max(10, places(names.zh), ...first.map((cells) => places(String(cells[place] ?? ''))))) }))
  yield* writeXlsxStream(lines(), { name: kept.table.names.zh, columns, freezePane: { rows: 1 } })
}
