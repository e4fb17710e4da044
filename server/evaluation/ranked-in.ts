import { rankDepartments } from '../../metrics/scoring/rank'
import type { CountRow, Ranking } from '../../metrics/scoring/ranking'
import type { Session } from '../warehouse'
import type { Asked } from './asked'
import { countedIn } from './counted-in'
import { frameOf } from './frame'
import { judgingIndicators } from './judging-indicators'

/** The ranking of a period as one session sees it: in a transaction, of one instant. */
export async function rankedIn(session: Session, asked: Asked): Promise<Ranking> {
  const frame = await frameOf(session, asked)
  const indicators = await judgingIndicators(session, asked.period)
  const counts: CountRow[] = []
  for (const item of frame.indicators) counts.push(...(await countedIn(session, item, indicators, asked)))
  return rankDepartments(frame, asked.scheme, counts)
}
