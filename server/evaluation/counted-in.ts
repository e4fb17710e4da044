import type { Indicator } from '../../metrics/indicators'
import type { CountRow, Frame } from '../../metrics/scoring/ranking'
import { departmentTallySql } from '../../metrics/tally/tally'
import type { Session } from '../warehouse'
import type { Asked } from './asked'
import { parametersOf } from './parameters'

/** A count with the rows that no rule could judge. */
export type JudgedCount = CountRow & { readonly unjudged: number }

/** The verdicts of an indicator of a frame counted by department, as a session sees the records; none where it is not measured. */
export async function countedIn(session: Session, { id, asOf }: Frame['indicators'][number], indicators: ReadonlyMap<string, Indicator>, asked: Asked): Promise<JudgedCount[]> {
  const indicator = indicators.get(id)
  if (!indicator || asOf === null) return []
  const { text, parameters } = departmentTallySql(indicator)
  return session.query<JudgedCount>(text, { ...parameters, ...parametersOf(indicator, asked, asOf) })
}
