import { recordTypes, stateTable } from '../../metrics/records'
import { schemes } from '../../metrics/schemes'
import { addDays, type Day } from '../../metrics/time/day'
import { firstPeriodYear, lastPeriodYear, parsePeriod, type Period } from '../../metrics/time/period'
import type { Session } from '../warehouse'

/** What departments and portals deliver: a decision of the office is no observation of theirs. */
const delivered = [...recordTypes.values()].filter(({ decision }) => !decision)
const listed = delivered.map(({ id }) => `'${id}'`).join(', ')

/** SQL of the years that records speak of: list and budget years, the years of their moments, and those in which they were observed. */
const yearQueries = delivered.flatMap((type) =>
  type.columns.flatMap((column) => {
    if (column.type === 'integer' && column.id.endsWith('year')) return [`SELECT DISTINCT ${column.id} AS year FROM ${stateTable(type)}`]
    if (column.type === 'moment') return [`SELECT DISTINCT CAST(EXTRACT(YEAR FROM ${column.id}_on) AS INTEGER) AS year FROM ${stateTable(type)}`]
    return []
  }),
).concat(`SELECT DISTINCT CAST(EXTRACT(YEAR FROM b.observed_on) AS INTEGER) AS year FROM batch b JOIN delivery d ON d.batch = b.id AND d.type IN (${listed}) WHERE b.status = 'loaded'`)

const partsOf = (year: number): Period[] => {
  const two = (month: number): string => String(month).padStart(2, '0')
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${two(12 - index)}`)
  const ids = [`${year}`, `${year}-H2`, `${year}-H1`, ...[4, 3, 2, 1].map((quarter) => `${year}-Q${quarter}`), ...months]
  return ids.flatMap((id) => parsePeriod(id) ?? [])
}

const least = (a: Day, b: Day): Day => (a < b ? a : b)

/** A period, and the last day of it that the data reach. */
export interface KnownPeriod {
  readonly id: string
  readonly asOf: Day | null
}

/** The periods that the data speak of and that had begun when they were observed, the newest year first. */
export async function periodsOf(session: Session): Promise<KnownPeriod[]> {
  const [newest] = await session.query<{ day: Day | null }>(
    `SELECT MAX(b.observed_on) AS day FROM batch b JOIN delivery d ON d.batch = b.id AND d.type IN (${listed}) WHERE b.status = 'loaded'`,
  )
  const last = newest?.day
  if (!last || yearQueries.length === 0) return []
  const rows = await session.query<{ year: number }>(
    `SELECT DISTINCT year FROM (${yearQueries.join(' UNION ALL ')}) y WHERE year BETWEEN ${firstPeriodYear} AND ${lastPeriodYear} ORDER BY year DESC`,
  )
  return rows
    .flatMap(({ year }) => partsOf(year))
    .filter((period) => period.start <= last)
    .map((period) => ({ id: period.id, asOf: least(last, addDays(period.end, -1)) }))
}

/** The newest year in which a scheme is in force; without one the newest year. */
export function defaultOf(periods: readonly KnownPeriod[]): string | null {
  const years = periods.flatMap(({ id }) => parsePeriod(id) ?? []).filter(({ kind }) => kind === 'year')
  const ruled = years.find(({ start }) => schemes.some(({ validFrom, validTo }) => validFrom <= start && start < validTo))
  return (ruled ?? years[0])?.id ?? null
}
