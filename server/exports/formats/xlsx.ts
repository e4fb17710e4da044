import { columnWidth } from '../../../metrics/export/write-xlsx'
import { type KeptRows, rowsIn } from '../kept-rows'
import type { Cell } from '../table'

async function* lines(kept: KeptRows): AsyncIterable<Cell[]> {
  yield kept.columns.map(({ names }) => names.zh)
  for await (const cells of rowsIn(kept)) yield [...cells]
}

/** A table as a workbook, written as it comes, its head frozen; a further sheet after each million rows. Texts are texts, never formulas. */
export async function* xlsxChunks(kept: KeptRows): AsyncIterable<Uint8Array> {
  const { writeXlsxStream } = await import('hucre/xlsx')
  const columns = kept.columns.map(({ id, names }) => ({ key: id, width: columnWidth(names.zh) }))
  yield* writeXlsxStream(lines(kept), { name: kept.table.names.zh, columns, freezePane: { rows: 1 } })
}
