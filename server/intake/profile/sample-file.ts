import { workbookLabel } from '../decode/encoding'
import type { Names } from '../../../metrics/names'
import { inspectFile } from '../decode/inspect-file'
import { namedEncodings } from '../decode/named-encoding'
import { structured } from '../upload-mistakes'
import { delimitedTable } from '../rows/delimited-table'
import { sheetTable } from '../rows/sheet-table'
import type { SampledFile } from './suggest'

/** A cell that no header would hold: a number or a day. */
const isValue = (cell: string): boolean => /^[\d０-９]/.test(cell) && /^[\d０-９\s.,:/年月日-]+$/.test(cell)

/** Whether a record names the columns below it: every cell is filled, none twice, and none looks like a value. */
const namesColumns = (record: readonly string[]): boolean => record.every((cell) => cell !== '' && !isValue(cell)) && new Set(record).size === record.length

const headed: Names = { zh: '第 1 行为表头：各格都有内容，互不相同，也不像数值', en: 'record 1 is the header: every cell is filled, none twice, and none looks like a value' }
const headless: Names = { zh: '无表头：第 1 行有空格、重复或像数值的格', en: 'no header: record 1 has a cell that is blank, there twice, or looks like a value' }

/**
 * The head of a table file, for a draft of its profile.
 *
 * @throws Mistake when the file cannot be read, or is no table.
 */
export async function sampleFile(path: string, encodings: Readonly<Record<string, string>> = {}): Promise<SampledFile> {
  const file = await inspectFile(path, namedEncodings([], encodings))
  if (/\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(file.name)) throw structured(file.name)
  const workbook = file.encoding.label === workbookLabel
  const { head, decided } = await (workbook ? sheetTable(file) : delimitedTable(file))
  const [first = [], ...others] = head
  const header = namesColumns(first) ? first : null
  return {
    name: file.name,
    format: workbook ? 'sheet' : 'csv',
    encoding: encodings[file.name] ? file.encoding.label : null,
    decided: [file.encoding.why, decided, header ? headed : headless],
    header,
    rows: header ? others : head,
  }
}
