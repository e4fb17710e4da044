import { type Indicator, indicators } from '../../metrics/indicators'
import { corrected } from '../../metrics/indicators/corrected'
import type { Period } from '../../metrics/time/period'
import type { Session } from '../warehouse'

/** The indicators as they judge a period: with the corrections on record, where it has any. */
export async function judgingIndicators(session: Session, { id }: Pick<Period, 'id'>): Promise<ReadonlyMap<string, Indicator>> {
  const rows = await session.query<{ indicator: string }>("SELECT DISTINCT indicator FROM verdict_correction WHERE valid_to = DATE '9999-12-31' AND period = :period", { period: id })
  const named = new Set(rows.map(({ indicator }) => indicator))
  return named.size === 0 ? indicators : new Map([...indicators].map(([name, one]) => [name, named.has(name) ? corrected(one) : one]))
}
