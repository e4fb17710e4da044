import { type Indicator, indicators } from '../../metrics/indicators'
import { recordTypes, stateTable } from '../../metrics/records'
import { effectiveAsOf } from '../../metrics/scoring/effective-as-of'
import type { Frame, FrameIndicator } from '../../metrics/scoring/ranking'
import type { Day } from '../../metrics/time/day'
import type { DepartmentGroup } from '../../metrics/vocabulary/department-group'
import type { Session } from '../warehouse'
import type { Asked } from './asked'
import { newestObservations, type Observations } from './observations'

const standing = `valid_from <= CAST(:as_of AS DATE) AND CAST(:as_of AS DATE) < valid_to`

/** The departments that there are on a day. */
export async function departmentsOn(session: Session, asOf: Day): Promise<Frame['departments']> {
  const rows = await session.query(
    `SELECT code, name, group_id FROM department
     WHERE ${standing} AND (since_on IS NULL OR since_on <= CAST(:as_of AS DATE)) AND (until_on IS NULL OR until_on >= CAST(:as_of AS DATE)) ORDER BY code`,
    { as_of: asOf },
  )
  return rows.map((row) => ({ code: String(row.code), name: String(row.name ?? row.code), group: String(row.group_id) as DepartmentGroup }))
}

async function dutiesOf(session: Session, scheme: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await session.query('SELECT indicator, department FROM duty WHERE scheme = :scheme ORDER BY indicator, department', { scheme })
  const duties = new Map<string, string[]>()
  for (const row of rows) duties.set(String(row.indicator), [...(duties.get(String(row.indicator)) ?? []), String(row.department)])
  return duties
}

/** Departments with a record of a type as it stood on a day, their own or of one that they carry on. */
async function reporting(session: Session, type: string, asOf: Day, standingOn: Day): Promise<ReadonlySet<string>> {
  const found = recordTypes.get(type)
  if (!found) throw new Error(`an indicator is reported in the record type ${type}, which does not exist`)
  const rows = await session.query(
    `SELECT DISTINCT COALESCE(y.carrier, s.department) AS department
     FROM ${stateTable(found)} s LEFT JOIN carrier y ON y.code = s.department AND y.from_on <= CAST(:standing_on AS DATE) AND CAST(:standing_on AS DATE) < y.to_on
     WHERE ${standing} AND s.department IS NOT NULL`,
    { as_of: asOf, standing_on: standingOn },
  )
  return new Set(rows.map((row) => String(row.department)))
}

async function waivedIn(session: Session, indicator: string, year: number, asOf: Day): Promise<Record<string, string>> {
  const rows = await session.query(
    `SELECT department, reason FROM exemption
     WHERE ${standing} AND indicator = :indicator AND year = :year AND decided_on <= CAST(:as_of AS DATE) AND department IS NOT NULL
     ORDER BY department`,
    { as_of: asOf, indicator, year },
  )
  return Object.fromEntries(rows.map((row) => [String(row.department), String(row.reason)]))
}

/**
 * The effective as-of of an indicator; null when a record type that it reads has no source at all, so that it is not
 * measured.
 */
function asOfOf({ reads, substitutes = {}, alsoReads = [] }: Indicator, { period, asOf }: Asked, observations: Observations): Day | null {
  const days = reads.map((type) => observations.get(type) ?? observations.get(substitutes[type] ?? '') ?? [])
  if (days.some((one) => one.length === 0)) return null
  const further = alsoReads.flatMap((type) => observations.get(type) ?? [])
  return effectiveAsOf({ asked: asOf, periodEnd: period.end, newestObservations: [...days.flat(), ...further] })
}

/** The day of the year that binds every subject of an indicator; null without one. */
export const deadlineOf = ({ deadline }: Indicator, year: number): Day | null => (deadline ? `${year}-${deadline.on}` : null)

/** All that scoring needs beside counts. */
export async function frameOf(session: Session, asked: Asked): Promise<Frame> {
  const { period, scheme, schemeInForce } = asked
  const [departments, duties, observations, sample] = [
    await departmentsOn(session, asked.asOf),
    await dutiesOf(session, scheme.id),
    await newestObservations(session),
    await session.query('SELECT 1 FROM batch WHERE sample LIMIT 1'),
  ]
  const listed = new Set(departments.map(({ code }) => code))
  const items: FrameIndicator[] = []
  for (const id of new Set(scheme.duties.map((duty) => duty.indicator))) {
    const indicator = indicators.get(id)
    if (!indicator) continue
    const asOf = asOfOf(indicator, asked, observations)
    const deadline = deadlineOf(indicator, period.year)
    const duty = (duties.get(id) ?? []).filter((code) => listed.has(code))
    const reported = asOf !== null && indicator.reportedIn !== null ? await reporting(session, indicator.reportedIn, asOf, asked.asOf) : null
    items.push({
      id,
      asOf,
      deadlineAhead: indicator.deadline?.common === true && asOf !== null && deadline !== null && asOf < deadline,
      duty,
      notReported: reported ? duty.filter((code) => !reported.has(code)) : [],
      waived: asOf === null ? {} : await waivedIn(session, id, period.year, asOf),
    })
  }
  return { period: period.id, scheme: scheme.id, schemeInForce, sample: sample.length > 0, departments, indicators: items }
}
