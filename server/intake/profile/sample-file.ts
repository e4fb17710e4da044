import { workbookLabel } from '../decode/encoding'
import { inspectFile } from '../decode/inspect-file'
import { structured } from '../upload-mistakes'
import { delimitedTable } from '../rows/delimited-table'
import { sheetTable } from '../rows/sheet-table'
import type { SampledFile } from './suggest'

/** A cell that no header would hold: a number or a day. */
const isValue = (cell: string): boolean => /^[\d０-９]/.test(cell) && /^[\d０-９\s.,:/年月日-]+$/.test(cell)

/** Whether a record names the columns below it: every cell is filled, none twice, and none looks like a value. */
const namesColumns = (record: readonly string[]): boolean => record.every((cell) => cell !== '' && !isValue(cell)) && new Set(record).size === record.length

/**
 * The head of a table file, for a draft of its profile.
 *
 * @throws Mistake when the file cannot be read, or is no table.
 */
export async function sampleFile(path: string): Promise<SampledFile> {
  const file = await inspectFile(path, () => undefined)
  if (/\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(file.name)) throw structured(file.name)
  const workbook = file.encoding.label === workbookLabel
  const { head } = await (workbook ? sheetTable(file) : delimitedTable(file))
  const [first = [], ...others] = head
  const header = namesColumns(first) ? first : null
  return { name: file.name, format: workbook ? 'sheet' : 'csv', header, rows: header ? others : head }
}
