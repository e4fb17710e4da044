import type { Column } from '../../../metrics/records'

interface RejectText {
  readonly reason: string
  /** What to do; `detail` is what the check found out. */
  readonly remedy: (detail: string, column: Column | null) => string
}

/** Texts of rejects go into files that officers send on, so each is in both languages. */
const both = (zh: string, en: string): string => `${zh} / ${en}`

const text = (zh: string, en: string, remedyZh: string, remedyEn: string): RejectText => ({ reason: both(zh, en), remedy: () => both(remedyZh, remedyEn) })

const values = (column: Column | null): string => Object.values(column?.values ?? {}).map(({ zh }) => zh).join('、')

const texts = {
  required: text('必填，为空', 'required, blank', '请补填', 'fill it in'),
  'not-integer': text('不是整数', 'not a whole number', '请填整数，例如 2015', 'write a whole number, such as 2015'),
  'not-boolean': text('不是“是”或“否”', 'neither yes nor no', '请填“是”或“否”', 'write 是 or 否'),
  'not-day': text('不是日期', 'not a day', '请写成 2015-10-31', 'write it as 2015-10-31'),
  'not-moment': text('不是时间', 'not a time', '请写成 2015-10-31 或 2015-10-31 17:00', 'write it as 2015-10-31 or 2015-10-31 17:00'),
  'year-out-of-range': text('年份不在 1900 至 2199 之间', 'the year is not between 1900 and 2199', '请更正；不详请留空', 'correct it; leave it blank when it is not known'),
  'not-in-list': { reason: both('不在可选值中', 'not one of the values'), remedy: (_: string, column: Column | null) => both(`可选：${values(column)}`, `one of ${values(column)}`) },
  'unknown-department': {
    reason: both('未知部门', 'unknown department'),
    remedy: (detail: string) => (detail ? both(`相近的部门：${detail}`, `nearest: ${detail}`) : both('请先在部门表中登记', 'register it among the departments first')),
  },
  'same-key': {
    reason: both('编号与前文重复而内容不同', 'the key of an earlier row, with other content'),
    remedy: (detail: string) => both(`见第 ${detail} 行，请保留一行`, `see line ${detail}; keep one`),
  },
  ragged: {
    reason: both('列数不符', 'wrong number of cells'),
    remedy: (detail: string) => both(`实有/应有列数 ${detail}；含逗号的文字请加引号`, `cells found/wanted ${detail}; quote a text that holds a comma`),
  },
  'no-layout': text('行的格式无法识别', 'the line has no known layout', '请检查该行，或在导入方案中补充格式', 'check the line, or add its layout to the profile'),
  'not-json': text('该行不是一个 JSON 对象', 'the line is no JSON object', '请检查该行', 'check the line'),
  'not-a-text': {
    reason: both('字段不是文字', 'the field is no text'),
    remedy: (detail: string) => both(`${detail} 在该行通向对象或列表，请检查该行或导入方案中的路径`, `${detail} leads to an object or a list here; check the row, or the path in the profile`),
  },
  'number-inexact': text('整数超出可精确表示的范围', 'a whole number too large to be held exactly', '编号请以加引号的文字导出', 'export ids as texts in quotes'),
  'not-utf8': text('含有无法解码的字节', 'bytes that cannot be decoded', '请以 UTF-8 重新导出', 'export it again as UTF-8'),
  'cell-too-long': { reason: both('单元格过长', 'the cell is too long'), remedy: (detail: string) => both(`${detail} 字，至多 32767 字`, `${detail} characters, at most 32,767`) },
  'row-too-long': text('行过长', 'the row is too long', '请检查换行', 'check the line ends'),
  'unclosed-quote': text('引号没有闭合或位置不对', 'a quote that never closes, or stands in a wrong place', '请补上引号；文字中的引号写两个', 'close it; double a quote inside a text'),
} satisfies Record<string, RejectText>

/** Codes of the reasons why a cell or a row is refused. */
export type RejectReason = keyof typeof texts

/** Why it was refused, and what helps. */
export const rejectTexts: Readonly<Record<RejectReason, RejectText>> = texts

/** Column of a reject that is about the row as a whole. */
export const wholeRow = ''
