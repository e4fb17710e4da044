// oxlint-disable-next-line no-restricted-imports -- for tests only
import fc from 'fast-check'
import type { Column, RecordType } from '../../records'
import type { SqlValue } from '../../sql/bind'
import { addDays } from '../../time/day'
import { codes, dayBetween, maybe } from './draw'
import { type Row, standing } from './world'

const day = dayBetween('2014-09-01', '2016-02-28', ['2015-05-31', '2015-10-31', '2015-12-31'])

/** The cells of one column, by the names of the SQL columns that hold them. */
function cells(column: Column): fc.Arbitrary<Record<string, SqlValue>> {
  const one = (value: fc.Arbitrary<SqlValue>): fc.Arbitrary<Record<string, SqlValue>> => (column.required ? value : maybe(value)).map((drawn) => ({ [column.id]: drawn }))
  switch (column.type) {
    case 'department':
      return fc.constantFrom(...codes).map((code) => ({ [column.id]: code }))
    case 'day':
      return one(day)
    case 'moment':
      return maybe(day).map((on) => ({ [`${column.id}_on`]: on, [`${column.id}_at`]: on && `${on} 12:00:00` }))
    case 'integer':
      return one(fc.constantFrom(2014, 2015, 2016))
    case 'boolean':
      return one(fc.boolean())
    case 'enum':
      return one(fc.constantFrom(...Object.keys(column.values ?? {})))
    default:
      return one(fc.integer({ min: 0, max: 40 }).map((number) => `${column.id}-${number}`))
  }
}

/** The cell of a key that is a single column, a different one for every record. */
function keyCell({ id, key, columns }: RecordType, index: number): Record<string, SqlValue> {
  const [only, ...others] = key
  if (only === undefined || others.length > 0) return {}
  const { type, values } = columns.find((column) => column.id === only)!
  if (type === 'day') return { [only]: addDays('2014-09-01', index) }
  return { [only]: values ? Object.keys(values)[index % Object.keys(values).length]! : `${id}-${index}` }
}

/** Records of any type, drawn by its columns alone: so that an indicator over a new record type has rows to judge. */
export const drawnRecords = (type: RecordType): fc.Arbitrary<Row[]> =>
  fc
    .array(fc.tuple(...type.columns.map(cells)), { minLength: 60, maxLength: 60 })
    .map((rows) => rows.map((parts, index): Row => ({ ...standing(`${type.id}-${index}`), ...Object.assign({}, ...parts), ...keyCell(type, index) })))
