import type { Counts } from '../../../../metrics/indicators/verdict'
import { type PivotMeasure, pivotMeasures } from '../../../../metrics/tally/pivot-measure'
import type { PivotLine, PivotTable } from '../../../../metrics/tally/pivot-table'
import { byName } from '../../ranking/arrange'

/** The address of an order by one column. @param column key of it, null for the total. */
export const orderOf = (column: string | null, measure: PivotMeasure): string => (column === null ? `total.${measure}` : `c.${column}.${measure}`)

function readOrder(order: string, columns: PivotTable['columns']): ((line: PivotLine) => number | null) | null {
  const parts = order.split('.')
  const measure = parts.at(-1) ?? ''
  if (!Object.hasOwn(pivotMeasures, measure)) return null
  const of = (counts: Counts | null) => (counts ? pivotMeasures[measure as PivotMeasure].of(counts) : null)
  if (parts[0] === 'total') return ({ total }) => of(total)
  const place = columns.findIndex(({ key }) => key === parts.slice(1, -1).join('.'))
  return parts[0] === 'c' && place >= 0 ? ({ cells }) => of(cells[place] ?? null) : null
}

/**
 * Rows in the order of the address; what has no value stands last either way. An order that cannot be read leaves them as
 * they are.
 *
 * @param nameOf a row in the reader's words.
 */
export function sortLines({ rows, columns }: Pick<PivotTable, 'rows' | 'columns'>, order: string, nameOf: (key: string) => string): readonly PivotLine[] {
  const falling = order.startsWith('-')
  const by = order.replace(/^-/, '')
  const sign = falling ? -1 : 1
  if (by === 'name') return [...rows].sort((a, b) => sign * byName.compare(nameOf(a.key), nameOf(b.key)))
  const value = readOrder(by, columns)
  if (!value) return rows
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return sign * (left - right)
  })
}
