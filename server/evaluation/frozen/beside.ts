import type { Ranking } from '../../../metrics/scoring/ranking'
import { type Period, previousPeriod, yearBefore } from '../../../metrics/time/period'
import type { Session } from '../../warehouse'
import { understood } from '../asked'
import { withRulesInForce } from '../live-judge'
import { periodsOf } from '../periods'
import { rankedIn } from '../ranked-in'
import type { Seal } from '../seal'
import { keptRanking } from './frozen-folder'
import { keptPeriods, stateOf } from './register'

/** Another period as it stood beside this one, for what is said of rises and falls. */
export interface Beside {
  readonly view: 'previous' | 'year-before'
  readonly ranking: Ranking
  readonly seal: Seal
}

/** Another period as readers see it now: as it was kept, or by the records. */
async function seen(session: Session, dataDir: string, known: ReadonlySet<string>, view: Beside['view'], { id }: Period): Promise<Beside[]> {
  const state = await stateOf(session, id)
  const newest = state === 'open' ? undefined : (await keptPeriods(session, id)).at(-1)
  if (newest) return [{ view, ranking: await keptRanking(dataDir, newest), seal: { state, revision: newest.revision, hash: newest.hash } }]
  if (!known.has(id)) return []
  return [{ view, ranking: await rankedIn(session, await withRulesInForce(session, understood({ period: id }))), seal: { state, revision: null, hash: null } }]
}

/** The periods that a period is compared with, as far as there are figures of them. */
export async function besides(session: Session, dataDir: string, period: Period): Promise<Beside[]> {
  const known = new Set((await periodsOf(session)).map(({ id }) => id))
  return [...(await seen(session, dataDir, known, 'previous', previousPeriod(period))), ...(await seen(session, dataDir, known, 'year-before', yearBefore(period)))]
}
