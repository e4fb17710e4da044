import { dimensions } from '../../../../metrics/dimensions'
import type { Verdict } from '../../../../metrics/indicators/verdict'
import type { DepartmentGroup } from '../../../../metrics/vocabulary/department-group'
import type { PivotQuestion } from '../../../../metrics/tally/pivot'
import { writeAddress, type Address } from '../../../address/address'
import { departmentPath } from '../../../parts/PageLink'

/** Where the rows behind a number are. */
export interface CellLink {
  readonly to: string
  readonly search: string
  readonly hash?: string
}

/**
 * The rows behind a cell: those of a department where one stands on an axis, else the indicator under the narrower slice.
 *
 * @param keys the row's and the column's; null for a total.
 * @param links what the page's own links take along.
 */
export function cellLink({ rows, columns, indicators }: PivotQuestion, keys: { readonly row: string | null; readonly column: string | null }, links: Address): CellLink | null {
  const at = new Map<string | null, string>()
  if (keys.row !== null) at.set(rows, keys.row)
  if (columns !== null && keys.column !== null) at.set(columns, keys.column)
  const indicator = at.get('indicator') ?? (indicators.length === 1 ? indicators[0] : undefined)
  if (indicator === undefined) return null
  const narrowed = dimensions.flatMap(({ id }) => (at.has(id) ? [[id, [at.get(id)!]] as const] : []))
  const slice = { ...links.slice, ...Object.fromEntries(narrowed) }
  const department = at.get('department')
  if (department !== undefined) return { to: departmentPath(department), search: writeAddress({ ...links, slice, indicator, verdict: at.get('verdict') as Verdict | undefined }), hash: 'rows' }
  return { to: `/indicators/${indicator}`, search: writeAddress({ ...links, slice, group: (at.get('group') as DepartmentGroup | undefined) ?? links.group }) }
}
