import type { Names } from '../../../metrics/names'
import { type Column, recordTypes } from '../../../metrics/records'
import { storedNames } from '../../warehouse/stored-names'

interface RejectText {
  readonly reason: Names
  /** What to do; `detail` is what the check found out. */
  readonly remedy: (detail: string, column: Column | null) => Names
}

const names = (zh: string, en: string): Names => ({ zh, en })

const text = (zh: string, en: string, remedyZh: string, remedyEn: string): RejectText => ({ reason: names(zh, en), remedy: () => names(remedyZh, remedyEn) })

const values = (column: Column | null, language: keyof Names): string =>
  Object.values(column?.values ?? {})
    .map((value) => value[language])
    .join(language === 'zh' ? '、' : ', ')

const texts = {
  required: text('必填，为空', 'required, blank', '请补填', 'fill it in'),
  'not-integer': text('不是整数', 'not a whole number', '请填整数，例如 2015', 'write a whole number, such as 2015'),
  'not-boolean': text('不是“是”或“否”', 'neither yes nor no', '请填“是”或“否”', 'write 是 or 否'),
  'not-day': text('不是日期', 'not a day', '请写成 2015-10-31', 'write it as 2015-10-31'),
  'not-moment': text('不是时间', 'not a time', '请写成 2015-10-31 或 2015-10-31 17:00', 'write it as 2015-10-31 or 2015-10-31 17:00'),
  'year-out-of-range': text('年份不在 1900 至 2199 之间', 'the year is not between 1900 and 2199', '请更正；不详请留空', 'correct it; leave it blank when it is not known'),
  'not-in-list': { reason: names('不在可选值中', 'not one of the values'), remedy: (_, column) => names(`可选：${values(column, 'zh')}`, `one of ${values(column, 'en')}`) },
  'unknown-department': {
    reason: names('未知部门', 'unknown department'),
    remedy: (detail) => (detail ? names(`相近的部门：${detail}`, `nearest: ${detail}`) : names('请先在部门表中登记', 'register it among the departments first')),
  },
  'same-key': {
    reason: names('编号与前文重复而内容不同', 'the key of an earlier row, with other content'),
    remedy: (detail) => names(`见第 ${detail} 行，请保留一行`, `see line ${detail}; keep one`),
  },
  ragged: {
    reason: names('列数不符', 'wrong number of cells'),
    remedy: (detail) => names(`实有/应有列数 ${detail}；含逗号的文字请加引号`, `cells found/wanted ${detail}; quote a text that holds a comma`),
  },
  'no-layout': text('行的格式无法识别', 'the line has no known layout', '请检查该行，或在导入方案中补充格式', 'check the line, or add its layout to the profile'),
  'not-json': text('该行不是一个 JSON 对象', 'the line is no JSON object', '请检查该行', 'check the line'),
  'not-a-text': {
    reason: names('字段不是文字', 'the field is no text'),
    remedy: (detail) => names(`${detail} 在该行通向对象或列表，请检查该行或导入方案中的路径`, `${detail} leads to an object or a list here; check the row, or the path in the profile`),
  },
  'number-inexact': text('整数超出可精确表示的范围', 'a whole number too large to be held exactly', '编号请以加引号的文字导出', 'export ids as texts in quotes'),
  'not-utf8': text('含有无法解码的字节', 'bytes that cannot be decoded', '请以 UTF-8 重新导出', 'export it again as UTF-8'),
  'cell-too-long': { reason: names('单元格过长', 'the cell is too long'), remedy: (detail) => names(`${detail} 字，至多 32767 字`, `${detail} characters, at most 32,767`) },
  'row-too-long': text('行过长', 'the row is too long', '请检查换行', 'check the line ends'),
  'unclosed-quote': text('引号没有闭合或位置不对', 'a quote that never closes, or stands in a wrong place', '请补上引号；文字中的引号写两个', 'close it; double a quote inside a text'),
} satisfies Record<string, RejectText>

/** Codes of the reasons why a cell or a row is refused. */
export type RejectReason = keyof typeof texts

const rejectTexts: Readonly<Record<string, RejectText>> = texts

/** Column of a reject that is about the row as a whole. */
export const wholeRow = ''

/** How a reject names a column of a record type; a field that is none of them goes by its own name. */
export const columnId = (type: string, column: string): string => `${type}.${column}`

function columnOf(id: string): Column | null {
  const [type = '', column] = id.split('.')
  return recordTypes.get(type)?.columns.find((one) => one.id === column) ?? null
}

/** Why a cell was refused and what helps, in words. */
export interface RejectWords {
  readonly column: Names
  readonly reason: Names
  readonly remedy: Names
}

/** @param reason its code; folders of before kept the words themselves. @param detail what the check found out. */
export function rejectWords(column: string, reason: string, detail: string): RejectWords {
  const known = columnOf(column)
  const said = rejectTexts[reason]
  return { column: known?.names ?? names(column, column), reason: said?.reason ?? storedNames(reason), remedy: said?.remedy(detail, known) ?? storedNames(detail) }
}
