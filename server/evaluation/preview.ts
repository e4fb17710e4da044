import type { Ranking } from '../../metrics/scoring/ranking'
import type { Scheme } from '../../metrics/schemes'
import type { Warehouse } from '../warehouse'
import { writeReference } from '../warehouse/reference'
import type { Asked } from './asked'
import { rankedIn } from './ranked-in'

/** The work of a transaction that must leave nothing behind. */
class Undone<T> extends Error {
  constructor(readonly result: T) {
    super('undone on purpose')
  }
}

/**
 * The ranking of a period under a scheme that is only being considered: its duties and limits are written, judged by,
 * and taken back in one transaction. Nothing official changes.
 */
export async function previewRanking(warehouse: Warehouse, asked: Asked, scheme: Scheme): Promise<Ranking> {
  try {
    await warehouse.transaction(async (session) => {
      await writeReference(session, [scheme])
      throw new Undone(await rankedIn(session, { ...asked, scheme, schemeInForce: false }))
    })
  } catch (error) {
    if (error instanceof Undone) return error.result as Ranking
    throw error
  }
  throw new Error('a preview must not be kept')
}
