import type { Deed, PeriodState } from '../../../metrics/time/period-state'
import type { Day } from '../../../metrics/time/day'
import type { Session } from '../../warehouse'
import { wallTime } from '../../warehouse/wall-clock'

/** Figures of a period that were kept. */
export interface KeptPeriod {
  readonly period: string
  /** From 0. */
  readonly revision: number
  /** SHA-256 over all that was kept, as sorted lines. */
  readonly hash: string
  /** SHA-256 of the list of sums of its files. */
  readonly sums: string
  readonly scheme: string
  /** The day that was asked for. */
  readonly asOf: Day
  /** The oldest effective as-of of its figures. */
  readonly effectiveAsOf: Day | null
  readonly sample: boolean
  /** The period was not over. */
  readonly unfinished: boolean
  /** Of the program. */
  readonly version: string
  /** Tells the data that it was made from. */
  readonly inputs: string
  /** Figures and ranks that differ from the revision before. */
  readonly changes: number
}

/** A step that a period has made. */
export interface PeriodTransition {
  readonly from: PeriodState
  readonly to: PeriodState
  readonly deed: Deed
  /** The figures that were kept by it; null when it only moved the period. */
  readonly revision: number | null
  readonly who: string
  /** Instant in Shanghai. */
  readonly at: string
  readonly why: string
}

const keptColumns = 'period, revision, hash, sums, scheme, as_of AS "asOf", effective_as_of AS "effectiveAsOf", sample, unfinished, version, inputs, changes'

/** All that was kept, of a period or of all, the oldest revision first. */
export const keptPeriods = (session: Session, period: string | null = null): Promise<KeptPeriod[]> =>
  session.query<KeptPeriod>(`SELECT ${keptColumns} FROM kept_period WHERE CAST(:period AS VARCHAR) IS NULL OR period = CAST(:period AS VARCHAR) ORDER BY period, revision`, { period })

/** The state of each period that was ever frozen. */
export async function periodStates(session: Session): Promise<ReadonlyMap<string, PeriodState>> {
  const rows = await session.query<{ period: string; state: PeriodState }>('SELECT period, ARG_MAX(to_state, number) AS state FROM period_transition GROUP BY period')
  return new Map(rows.map(({ period, state }) => [period, state]))
}

export const stateOf = async (session: Session, period: string): Promise<PeriodState> => (await periodStates(session)).get(period) ?? 'open'

/** What was done with each period, the first first. */
export async function transitions(session: Session): Promise<ReadonlyMap<string, PeriodTransition[]>> {
  const rows = await session.query<PeriodTransition & { readonly period: string }>('SELECT period, from_state AS "from", to_state AS "to", deed, revision, who, made_at AS "at", why FROM period_transition ORDER BY number')
  const found = new Map<string, PeriodTransition[]>()
  for (const { period, ...one } of rows) found.set(period, [...(found.get(period) ?? []), one])
  return found
}

export const transitionsOf = async (session: Session, period: string): Promise<PeriodTransition[]> => (await transitions(session)).get(period) ?? []

/** Enters a step, made now. */
export async function enterTransition(session: Session, period: string, { from, to, deed, revision, who, why }: Omit<PeriodTransition, 'at'>): Promise<void> {
  await session.run(
    `INSERT INTO period_transition (number, period, from_state, to_state, deed, revision, who, made_at, why)
     SELECT COALESCE(MAX(number), 0) + 1, :period, :from, :to, :deed, CAST(:revision AS INTEGER), :who, CAST(:at AS TIMESTAMP), :why FROM period_transition`,
    { period, from, to, deed, revision, who, why, at: wallTime() },
  )
}

/** Enters figures that were kept. */
export const enterKept = (session: Session, { asOf, effectiveAsOf, ...kept }: KeptPeriod): Promise<number> =>
  session.run(
    `INSERT INTO kept_period (period, revision, hash, sums, scheme, as_of, effective_as_of, sample, unfinished, version, inputs, changes)
     VALUES (:period, CAST(:revision AS INTEGER), :hash, :sums, :scheme, CAST(:as_of AS DATE), CAST(:effective_as_of AS DATE), :sample, :unfinished, :version, :inputs, CAST(:changes AS INTEGER))`,
    { ...kept, as_of: asOf, effective_as_of: effectiveAsOf },
  )
