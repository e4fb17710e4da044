import { contentWords, type RecordType } from '../../metrics/records'
import { byteOrderMark, csvLine } from '../../metrics/csv'

/** The import template of a record type as CSV: its Chinese headers. */
export const csvTemplate = ({ columns }: RecordType): string => byteOrderMark + csvLine(columns.map(({ names }) => names.zh))

/** The same as a workbook: a sheet to fill in, and a sheet of notes that says what each column holds. */
export async function xlsxTemplate({ names, note, columns }: RecordType): Promise<Uint8Array> {
  const bold = { font: { bold: true } }
  const notes = columns.map((column) => [column.names.zh, column.required ? '必填' : '选填', contentWords(column).zh, column.note?.zh ?? ''])
  const { writeXlsx } = await import('hucre')
  return writeXlsx({
    sheets: [
      { name: names.zh, columns: columns.map((column) => ({ header: column.names.zh, key: column.id, width: Math.max(12, column.names.zh.length * 2 + 4), style: {} })), rows: [columns.map((column) => column.names.zh)], freezePane: { rows: 1 } },
      { name: '填写说明', columns: [18, 8, 48, 60].map((width, index) => ({ key: String(index), width })), rows: [[note.zh, '', '', ''], ['列', '是否必填', '内容', '说明'], ...notes], cells: new Map([['1,0', { style: bold }], ['1,1', { style: bold }], ['1,2', { style: bold }], ['1,3', { style: bold }]]) },
    ],
  })
}
