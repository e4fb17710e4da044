import { Mistake } from '../office/mistake'

export const unknownTable = (asked: string, known: readonly string[]): Mistake =>
  new Mistake('unknown-table', { zh: '没有这张表', en: 'No such table' }, { zh: `没有表 ${asked}。可导出：${known.join('、')}。`, en: `There is no table ${asked}. There are: ${known.join(', ')}.` }, 404)
