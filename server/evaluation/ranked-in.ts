import { rankDepartments } from '../../metrics/scoring/rank'
import type { CountRow, Ranking } from '../../metrics/scoring/ranking'
import { tallySql } from '../../metrics/tally/tally'
import type { Session } from '../warehouse'
import type { Asked } from './asked'
import { frameOf } from './frame'
import { judgingIndicators } from './judging-indicators'
import { parametersOf } from './parameters'

const names = ['met', 'missed', 'pending', 'exempt', 'unknown'] as const

/** The ranking of a period as one session sees it: in a transaction, of one instant. */
export async function rankedIn(session: Session, asked: Asked): Promise<Ranking> {
  const frame = await frameOf(session, asked)
  const indicators = await judgingIndicators(session, asked.period)
  const counts: CountRow[] = []
  for (const { id, asOf } of frame.indicators) {
    const indicator = indicators.get(id)
    if (!indicator || asOf === null) continue
    const { text, parameters } = tallySql(indicator)
    const sums = names.map((name) => `CAST(SUM(t.${name}) AS BIGINT) AS ${name}`).join(', ')
    const rows = await session.query(`SELECT t.department, ${sums} FROM (${text}) t GROUP BY t.department`, { ...parameters, ...parametersOf(indicator, asked, asOf) })
    for (const row of rows)
      counts.push({ indicator: id, department: String(row.department), met: Number(row.met), missed: Number(row.missed), pending: Number(row.pending), exempt: Number(row.exempt), unknown: Number(row.unknown) })
  }
  return rankDepartments(frame, asked.scheme, counts)
}
