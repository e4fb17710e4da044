import { csvLine } from '../../metrics/csv'
import { recordTypes } from '../../metrics/records'
import type { ExportTable } from '../../metrics/export/export-table'
import type { Names } from '../../metrics/names'
import type { Gone } from './gone'

interface GoneColumn {
  readonly id: string
  readonly names: Names
  readonly cell: (one: Gone, language: keyof Names) => string | number
}

/** The columns in which a list of what is gone is shown, on a page, in a terminal and in a file. What its source gave no id is told by its title: its key is our own. */
export const goneColumns: readonly GoneColumn[] = [
  { id: 'source', names: { zh: '来源', en: 'Source' }, cell: ({ source }) => source },
  { id: 'type', names: { zh: '记录类型', en: 'Record type' }, cell: ({ type }, language) => recordTypes.get(type)?.names[language] ?? type },
  { id: 'subject', names: { zh: '编号', en: 'Id' }, cell: ({ subject }) => (subject.startsWith('~') ? '' : subject) },
  { id: 'title', names: { zh: '名称', en: 'Title' }, cell: ({ title }) => title ?? '' },
  { id: 'department', names: { zh: '部门', en: 'Department' }, cell: ({ department }) => department ?? '' },
  { id: 'since', names: { zh: '自何日起不再列出', en: 'Gone since' }, cell: ({ since }) => since },
  { id: 'lastSeen', names: { zh: '最后见于', en: 'Last seen' }, cell: ({ lastSeen }) => lastSeen },
  { id: 'batch', names: { zh: '批次', en: 'Batch' }, cell: ({ batch }) => batch },
  { id: 'line', names: { zh: '行', en: 'Line' }, cell: ({ line }) => line },
  { id: 'elsewhere', names: { zh: '其他来源', en: 'Elsewhere' }, cell: ({ elsewhere }, language) => (elsewhere ? { zh: '仍列出', en: 'still listed' }[language] : '') },
]

export const goneCsv = (rows: readonly Gone[], language: keyof Names): string =>
  csvLine(goneColumns.map(({ names }) => names[language])) + rows.map((row) => csvLine(goneColumns.map(({ cell }) => cell(row, language)))).join('')

/** The same list for a workbook; of no period: what is gone is gone until it is listed again. */
export const goneTable = (rows: readonly Gone[], language: keyof Names): ExportTable => ({
  title: { zh: '来源不再列出', en: 'Gone' }[language],
  period: null,
  asOf: null,
  columns: goneColumns.map(({ id, names }) => ({ title: names[language], kind: id === 'batch' || id === 'line' ? 'number' : 'text' })),
  rows: rows.map((row) => goneColumns.map(({ cell }) => cell(row, language))),
  notes: [],
})
