import { csvLine } from '../../../metrics/csv'
import type { Names } from '../../../metrics/names'
import { rejectWords } from '../check/reject-texts'
import { cellsOf } from '../rows/cells'
import type { Warehouse } from '../../warehouse'
import { type FileReading, readingsIn } from './reading'

/** The first columns of a sheet of refused rows: remarks for whoever mends them. What follows are the fields of the rows. */
export const remarks: readonly { readonly id: string; readonly names: Names }[] = [
  { id: 'batch', names: { zh: '批次', en: 'batch' } },
  { id: 'file', names: { zh: '文件', en: 'file' } },
  { id: 'line', names: { zh: '行', en: 'line' } },
  { id: 'column', names: { zh: '列', en: 'column' } },
  { id: 'value', names: { zh: '值', en: 'value' } },
  { id: 'reason', names: { zh: '拒绝原因', en: 'reason' } },
  { id: 'remedy', names: { zh: '如何更正', en: 'remedy' } },
  { id: 'original', names: { zh: '原始行', en: 'original' } },
]

/** Names of the fields of all files of a batch, each once. */
export const fieldLabels = (readings: ReadonlyMap<string, FileReading>): string[] => [...new Set([...readings.values()].flatMap(({ labels }) => labels))]

interface RefusedCell {
  readonly file: string
  readonly line: number
  readonly column_id: string
  readonly value: string | null
  readonly reason: string
  readonly remedy: string | null
  readonly original: string | null
  readonly cells: string | null
}

function sheetLine(batch: number, faults: readonly RefusedCell[], labels: readonly string[], readings: ReadonlyMap<string, FileReading>, language: keyof Names): string {
  const [{ file, line, original, cells }] = faults as readonly [RefusedCell]
  const words = faults.map(({ column_id, value, reason, remedy }) => ({ value: value ?? '', ...rejectWords(column_id, reason, remedy ?? '') }))
  const all = (of: (one: (typeof words)[number]) => string): string => words.map(of).join(language === 'zh' ? '；' : '; ')
  const known = cells === null ? [] : cellsOf(cells, ',')
  const at = new Map((readings.get(file)?.labels ?? []).map((label, index) => [label, known[index] ?? '']))
  const said = [batch, file, line, all(({ column }) => column[language]), all(({ value }) => value), all(({ reason }) => reason[language]), all(({ remedy }) => remedy[language]), original]
  return csvLine([...said, ...labels.map((label) => at.get(label) ?? '')])
}

/**
 * The rows of a batch that are still refused, as a CSV to be mended and sent back: where each stands, what is wrong with
 * it, the row as it was delivered, and its fields one by one. A row that could not be taken apart has its fields blank.
 */
export async function* rejectSheet(warehouse: Warehouse, batch: number, language: keyof Names): AsyncIterable<string> {
  const readings = await readingsIn(warehouse, batch)
  const labels = fieldLabels(readings)
  yield csvLine([...remarks.map(({ names }) => names[language]), ...labels])
  const cells = warehouse.stream<RefusedCell>(
    `SELECT r.file, r.line, r.column_id, r.value, r.reason, r.remedy, r.original, r.cells FROM reject r LEFT JOIN batch m ON m.id = r.mended_by AND m.status = 'loaded'
     WHERE r.batch = CAST(:batch AS INTEGER) AND m.id IS NULL ORDER BY r.file, r.line, r.column_id`,
    { batch },
  )
  let row: RefusedCell[] = []
  for await (const page of cells) {
    const lines: string[] = []
    for (const cell of page) {
      const [first] = row
      if (first && (first.file !== cell.file || first.line !== cell.line)) lines.push(sheetLine(batch, row, labels, readings, language))
      if (first && (first.file !== cell.file || first.line !== cell.line)) row = []
      row.push(cell)
    }
    yield lines.join('')
  }
  if (row.length > 0) yield sheetLine(batch, row, labels, readings, language)
}
