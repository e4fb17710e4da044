import { columnWidth } from '../../../metrics/export/write-xlsx'
import { type KeptRows, rowsIn } from '../kept-rows'
import type { Cell } from '../table'

/** So many rows say how wide the columns are. */
const looked = 200

/** A table as a workbook, written as it comes, its head frozen; a further sheet after each million rows. Columns are as wide as what stands in their first rows. Texts are texts, never formulas. */
export async function* xlsxChunks(kept: KeptRows): AsyncIterable<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  const rows = rowsIn(kept)[Symbol.asyncIterator]()
  const first: (readonly Cell[])[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) if (first.push(next.value) === looked) break
  async function* lines(): AsyncIterable<Cell[]> {
    yield kept.columns.map(({ names }) => names.zh)
    for (const cells of first) yield [...cells]
    for (let next = await rows.next(); !next.done; next = await rows.next()) yield [...next.value]
  }
  const columns = kept.columns.map(({ id, names }, place) => ({ key: id, width: Math.max(columnWidth(names.zh), ...first.map((cells) => columnWidth(String(cells[place] ?? '')))) }))
  yield* writeXlsxStream(lines(), { name: kept.table.names.zh, columns, freezePane: { rows: 1 } })
}
