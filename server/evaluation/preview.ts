import type { Ranking } from '../../metrics/scoring/ranking'
import type { Scheme } from '../../metrics/schemes'
import type { Session, Warehouse } from '../warehouse'
import { writeReference } from '../warehouse/reference'
import type { Asked } from './asked'
import { rankedIn } from './ranked-in'

/** The work of a transaction that must leave nothing behind. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('undone on purpose')
  }
}

/** Does some work in a transaction and takes it back, whatever it wrote. @returns what the work found. */
export async function undone<T>(warehouse: Warehouse, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    await warehouse.transaction(async (session) => {
      throw new Undone(await work(session))
    })
  } catch (error) {
    if (error instanceof Undone) return error.result as T
    throw error
  }
  throw new Error('a preview must not be kept')
}

/**
 * The ranking of a period under a scheme that is only being considered: its duties and limits are written, judged by,
 * and taken back in one transaction. Nothing official changes.
 */
export const previewRanking = (warehouse: Warehouse, asked: Asked, scheme: Scheme): Promise<Ranking> =>
  undone(warehouse, async (session) => {
    await writeReference(session, [scheme])
    return rankedIn(session, { ...asked, scheme, schemeInForce: false })
  })
