import type { Verdict } from '../../metrics/indicators/verdict'
import { figureChanges, type FigureChange } from '../../metrics/scoring/figure-change'
import { understood } from '../evaluation/asked'
import { keptPeriods } from '../evaluation/frozen/register'
import { withRulesInForce } from '../evaluation/live-judge'
import { undone } from '../evaluation/preview'
import { rankedIn } from '../evaluation/ranked-in'
import { notFrozen } from '../office/period-mistakes'
import type { Session, Warehouse } from '../warehouse'
import type { AppealItem } from './appeal'

/** A correction on record that counts now. */
export interface Correction {
  readonly indicator: string
  readonly department: string
  readonly subject: string
  readonly title: string | null
  readonly firstVerdict: Verdict
  readonly verdict: Verdict
  readonly ground: string
  readonly appeal: number | null
}

/** The corrections of a period, for a bulletin's annex: by department, indicator and subject. */
export const correctionsOf = (session: Session, period: string): Promise<Correction[]> =>
  session.query<Correction>(
    `SELECT indicator, department, subject, title, first_verdict AS "firstVerdict", verdict, ground, appeal FROM verdict_correction
     WHERE valid_to = DATE '9999-12-31' AND period = :period ORDER BY department, indicator, subject`,
    { period },
  )

/** Figures, scores and ranks that corrections would move, by the records as they are now; nothing changes. */
export const effectOf = (warehouse: Warehouse, period: string, department: string, corrections: readonly (Pick<AppealItem, 'indicator' | 'subject'> & { readonly verdict: Verdict })[]): Promise<FigureChange[]> =>
  undone(warehouse, async (session) => {
    const kept = (await keptPeriods(session, period)).at(-1)
    if (!kept) throw notFrozen(period)
    const asked = await withRulesInForce(session, understood({ period, scheme: kept.scheme, asOf: kept.asOf }))
    const before = await rankedIn(session, asked)
    for (const { indicator, subject, verdict } of corrections)
      await session.run(
        `INSERT INTO verdict_correction (key, valid_from, valid_to, observed_on, batch, line, period, indicator, department, subject, verdict)
         VALUES ('', DATE '0001-01-01', DATE '9999-12-31', DATE '9999-12-30', 2147483647, 1, :period, :indicator, :department, :subject, :verdict)`,
        { period, indicator, department, subject, verdict },
      )
    return figureChanges(before, await rankedIn(session, asked))
  })
