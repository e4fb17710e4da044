import type { Decisions, DepartmentLife } from '../../metrics/reference'
import type { DepartmentGroup } from '../../metrics/vocabulary/department-group'
import type { Session } from './warehouse'

const now = "valid_to = DATE '9999-12-31'"

interface StoredLimit {
  readonly stage: string
  readonly sharing_type: string
  readonly days: number
  readonly unit: 'working' | 'calendar'
  readonly counts_receipt: boolean | null
  readonly extension: number | null
  readonly from_on: string
  readonly to_on: string | null
  readonly issuer: string
  readonly clause: string
}

/** What the office has decided beside the schemes, as it is known now. */
export async function decisionsIn(session: Session): Promise<Decisions> {
  const limits = await session.query<StoredLimit>(
    `SELECT stage, sharing_type, days, unit, counts_receipt, extension, from_on, until_on + 1 AS to_on, issuer, clause FROM time_limit WHERE ${now} ORDER BY stage, sharing_type, from_on`,
  )
  const words = await session.query<{ wording: string; code: string }>(`SELECT wording, code FROM frequency_word WHERE ${now} ORDER BY wording`)
  const grace = await session.query<{ frequency: string; days: number }>(`SELECT frequency, days FROM update_grace WHERE ${now} ORDER BY frequency`)
  return {
    timeLimits: limits.map(({ stage, sharing_type, days, unit, counts_receipt, extension, from_on, to_on, issuer, clause }) => ({
      stage,
      sharingType: sharing_type === 'any' ? null : sharing_type,
      days,
      unit,
      countsReceipt: counts_receipt ?? false,
      extension: extension ?? 0,
      validFrom: from_on,
      validTo: to_on ?? '9999-12-31',
      issuer,
      clause,
    })),
    announcedDays: await session.query(`SELECT day, working FROM calendar_day WHERE ${now} ORDER BY day`),
    frequencyWords: Object.fromEntries(words.map(({ wording, code }) => [wording, code])),
    grace: Object.fromEntries(grace.map(({ frequency, days }) => [frequency, days])),
  }
}

interface StoredDepartment {
  readonly code: string
  readonly group_id: DepartmentGroup
  readonly until_on: string | null
  readonly successors: string | null
}

/** The departments as they are known now, ended ones too. */
export async function departmentsIn(session: Session): Promise<DepartmentLife[]> {
  const rows = await session.query<StoredDepartment>(`SELECT code, group_id, until_on, successors FROM department WHERE ${now} ORDER BY code`)
  return rows.map(({ code, group_id, until_on, successors }) => ({
    code,
    group: group_id,
    untilOn: until_on,
    successors: (successors ?? '').split(/[;；、,，\s]+/).filter((one) => one !== ''),
  }))
}
