import type { Column } from '../../../metrics/records'

interface RejectText {
  readonly reason: string
  /** What to do; `detail` is what the check found out. */
  readonly remedy: (detail: string, column: Column | null) => string
}

const both = (zh: string, en: string): string => `${zh} / ${en}`

const values = (column: Column | null): string => Object.values(column?.values ?? {}).map(({ zh }) => zh).join('、')

/** Why a cell or a row was refused, and what helps. */
export const rejectTexts: Readonly<Record<string, RejectText>> = {
  required: { reason: both('必填，为空', 'required, blank'), remedy: () => both('请补填', 'fill it in') },
  'not-integer': { reason: both('不是整数', 'not a whole number'), remedy: () => both('请填整数', 'write a whole number') },
  'not-boolean': { reason: both('不是“是”或“否”', 'neither yes nor no'), remedy: () => both('请填“是”或“否”', 'write 是 or 否') },
  'not-day': { reason: both('不是日期', 'not a day'), remedy: () => both('请写成 2015-10-31', 'write it as 2015-10-31') },
  'not-moment': { reason: both('不是时间', 'not a time'), remedy: () => both('请写成 2015-10-31 或 2015-10-31 17:00', 'write it as 2015-10-31 or 2015-10-31 17:00') },
  'not-in-list': { reason: both('不在可选值中', 'not one of the values'), remedy: (_, column) => both(`可选：${values(column)}`, `one of ${values(column)}`) },
  'unknown-department': {
    reason: both('未知部门', 'unknown department'),
    remedy: (detail) => both(detail ? `相近的部门：${detail}` : '请先在部门表中登记', detail ? `nearest: ${detail}` : 'register it among the departments first'),
  },
  'same-key': { reason: both('编号与前文重复而内容不同', 'the same key as an earlier row, with other content'), remedy: (detail) => both(`见第 ${detail} 行，请保留一行`, `see line ${detail}; keep one`) },
  ragged: { reason: both('列数不符', 'wrong number of cells'), remedy: (detail) => both(`应有列数与实际列数：${detail}`, `cells found/wanted: ${detail}`) },
  'no-layout': { reason: both('行的格式无法识别', 'the line has no known layout'), remedy: () => both('请检查该行', 'check the line') },
  'not-utf8': { reason: both('含有无法解码的字节', 'bytes that cannot be decoded'), remedy: () => both('请以 UTF-8 重新导出', 'export it again as UTF-8') },
  'cell-too-long': { reason: both('单元格过长', 'the cell is too long'), remedy: (detail) => both(`${detail} 字，至多 32767 字`, `${detail} characters, at most 32,767`) },
  'row-too-long': { reason: both('行过长', 'the row is too long'), remedy: () => both('请检查换行', 'check the line ends') },
  'unclosed-quote': { reason: both('引号没有闭合', 'a quote that never closes'), remedy: () => both('请补上引号', 'close the quote') },
}
