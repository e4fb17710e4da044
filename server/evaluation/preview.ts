import { indicators } from '../../metrics/indicators'
import { rankDepartments } from '../../metrics/scoring/rank'
import type { CountRow, Ranking } from '../../metrics/scoring/ranking'
import type { Scheme } from '../../metrics/schemes'
import { tallySql } from '../../metrics/tally/tally'
import type { Session, Warehouse } from '../warehouse'
import { writeReference } from '../warehouse/reference'
import type { Asked } from './asked'
import { frameOf } from './frame'
import { parametersOf } from './parameters'

const names = ['met', 'missed', 'pending', 'exempt', 'unknown'] as const

/** The work of a transaction that must leave nothing behind. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('undone on purpose')
  }
}

async function judged(session: Session, asked: Asked): Promise<Ranking> {
  const frame = await frameOf(session, asked)
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

/**
 * The ranking of a period under a scheme that is only being considered: its duties and limits are written, judged by,
 * and taken back in one transaction. Nothing official changes.
 */
export async function previewRanking(warehouse: Warehouse, asked: Asked, scheme: Scheme): Promise<Ranking> {
  try {
    await warehouse.transaction(async (session) => {
      await writeReference(session, [scheme])
      throw new Undone(await judged(session, { ...asked, scheme, schemeInForce: false }))
    })
  } catch (error) {
    if (error instanceof Undone) return error.result as Ranking
    throw error
  }
  throw new Error('a preview must not be kept')
}
