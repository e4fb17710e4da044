import type { Names } from '../names'
import type { Column } from './record-type'

const types: Readonly<Record<Column['type'], Names>> = {
  text: { zh: '文本', en: 'text' },
  integer: { zh: '整数', en: 'whole number' },
  boolean: { zh: '是 / 否', en: 'yes / no' },
  day: { zh: '日期，如 2015-10-31', en: 'day, such as 2015-10-31' },
  moment: { zh: '日期或时间，如 2015-10-31 17:00', en: 'day or instant, such as 2015-10-31 17:00' },
  enum: { zh: '从所列中选填', en: 'one of the list' },
  department: { zh: '部门代码、名称或别名', en: 'code, name or alias of a department' },
}

/** What a cell of a column holds, in words: its type, and the values that it may have. */
export function contentWords({ type, values }: Column): Names {
  const listed = Object.values(values ?? {})
  if (listed.length === 0) return types[type]
  return { zh: listed.map(({ zh }) => zh).join('、'), en: listed.map(({ en }) => en).join(', ') }
}
