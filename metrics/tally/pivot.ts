import { dimensions } from '../dimensions'
import { indicators, verdicts } from '../indicators'
import type { SqlText } from '../indicators/verdict-sql'
import type { Names } from '../names'
import type { RankScope } from '../scoring/ranking'
import { type Slice, unstated } from './slice'
import { listed, slicePredicate } from './slice-predicate'
import { unfilteredIndicators } from './slice-sql'

/** What a pivot can stand on: `department`, `group`, `indicator`, `verdict`, or a dimension by its id. */
export const pivotAxes: readonly string[] = ['department', 'group', 'indicator', 'verdict', ...dimensions.map(({ id }) => id)]

/** Counts of some indicators by one or two axes. */
export interface PivotQuestion {
  readonly rows: string
  /** Null for the measures alone. */
  readonly columns: string | null
  readonly indicators: readonly string[]
  readonly slice: Slice
  /** Departments of one group, or of all. */
  readonly scope: RankScope | undefined
}

/** Why a question has no right answer, and what to ask instead. */
export interface PivotFault {
  readonly code: 'unknown-axis' | 'same-axis' | 'mixed-indicators' | 'no-dimension'
  readonly detail: Names
}

const lacks = (indicator: string, axis: string): boolean => dimensions.some(({ id }) => id === axis) && !indicators.get(indicator)?.dimensions.includes(axis)

/** Indicators that lack a dimension that the question stands on: they have a total, and no place on that axis. */
export const lackingIndicators = ({ rows, columns, indicators: ids }: PivotQuestion): string[] => ids.filter((id) => lacks(id, rows) || (columns !== null && lacks(id, columns)))

const nameOf = (id: string): Names => indicators.get(id)?.names ?? { zh: id, en: id }

/** What is wrong with a question; null when it has an answer. */
export function pivotFault(question: PivotQuestion): PivotFault | null {
  const { rows, columns, indicators: ids } = question
  const axes = columns === null ? [rows] : [rows, columns]
  const unknown = axes.find((axis) => !pivotAxes.includes(axis))
  if (unknown !== undefined)
    return { code: 'unknown-axis', detail: { zh: `没有「${unknown}」这一项。可用：${pivotAxes.join('、')}。`, en: `There is no axis "${unknown}". Use one of ${pivotAxes.join(', ')}.` } }
  if (rows === columns) return { code: 'same-axis', detail: { zh: '行和列相同。请另选一项作列，或不分列。', en: 'Rows and columns are the same. Choose another for the columns, or none.' } }
  if (axes.includes('indicator')) return null
  if (ids.length !== 1)
    return {
      code: 'mixed-indicators',
      detail: { zh: '不同指标的判定对象不同，不能相加。请选定一个指标，或以指标作行或列。', en: 'Indicators judge different things, which cannot be summed. Choose one indicator, or put the indicator on an axis.' },
    }
  const [id] = ids as [string]
  const missing = axes.filter((axis) => lacks(id, axis))
  if (missing.length === 0) return null
  const has = (indicators.get(id)?.dimensions ?? []).flatMap((one) => dimensions.filter((dimension) => dimension.id === one))
  const name = (axis: string): Names => dimensions.find((one) => one.id === axis)?.names ?? { zh: axis, en: axis }
  return {
    code: 'no-dimension',
    detail: {
      zh: `${nameOf(id).zh}没有维度「${missing.map((axis) => name(axis).zh).join('、')}」。可用的维度：${has.map(({ names }) => names.zh).join('、') || '无'}。`,
      en: `${nameOf(id).en} has no dimension ${missing.map((axis) => `“${name(axis).en}”`).join(', ')}. It has: ${has.map(({ names }) => names.en).join(', ') || 'none'}.`,
    },
  }
}

/** The value of an axis in a row of the tally; verdicts are told apart later, for they are its columns. */
function expression(axis: string | null): string {
  if (axis === 'department' || axis === 'indicator') return `t.${axis}`
  if (axis === 'group') return `COALESCE(d.group_id, '${unstated}')`
  const dimension = dimensions.find(({ id }) => id === axis)
  return dimension ? `COALESCE(t.${dimension.column}, '${unstated}')` : `''`
}

/**
 * Counts by the axes of a question, apart by indicator: columns row_key, column_key, indicator, and the five counts.
 * `pivotTable` reads them. One pass over the tally.
 *
 * @param question without a fault.
 * @param tally and `department` (columns code, group_id) are SQL names of our own.
 * @throws UnknownDimensionError
 */
export function pivotSql({ rows, columns, indicators: ids, slice, scope }: PivotQuestion, tally = 'tally', department = 'department'): SqlText {
  const { conditions, parameters } = slicePredicate(slice, dimensions.map(({ id }) => id), 't')
  const asked = listed('asked', ids, indicators.size)
  const untouched = listed('unfiltered', unfilteredIndicators(slice), indicators.size)
  const counts = Object.keys(verdicts)
  return {
    text: `SELECT v.row_key, v.column_key, v.indicator, ${counts.map((one) => `CAST(SUM(v.${one}) AS BIGINT) AS ${one}`).join(', ')}
FROM (
SELECT ${expression(rows)} AS row_key, ${expression(columns)} AS column_key, t.indicator, ${counts.map((one) => `t.${one}`).join(', ')}
FROM ${tally} t LEFT JOIN ${department} d ON d.code = t.department
WHERE t.indicator IN (${asked.list}) AND (CAST(:scope AS VARCHAR) = '' OR d.group_id = CAST(:scope AS VARCHAR)) AND ((${conditions.join(' AND ')}) OR t.indicator IN (${untouched.list}))
) v
GROUP BY v.row_key, v.column_key, v.indicator`,
    parameters: { ...parameters, ...asked.parameters, ...untouched.parameters, scope: scope === undefined || scope === 'all' ? '' : scope },
  }
}
