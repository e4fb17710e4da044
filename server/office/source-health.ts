import type { Names } from '../../metrics/names'
import { recordTypes } from '../../metrics/records'
import { newestObservations } from '../evaluation/observations'
import type { Warehouse } from '../warehouse'
import { batchesIn } from './batches'

/** Whether what figures stand on arrives: what is held back, and how old each kind of record is. */
export interface SourceHealth {
  /** Batches that wait for a person to decide, the newest first. */
  readonly held: readonly { readonly batch: number; readonly source: string; readonly observedOn: string; readonly why: Names }[]
  /** Every record type that is delivered, in the order of their ids. */
  readonly records: readonly {
    readonly type: string
    readonly sources: number
    /** The oldest among the newest observations of its sources: until then it is known whole; null without a source. */
    readonly knownUntil: string | null
  }[]
}

export async function sourceHealth(warehouse: Warehouse): Promise<SourceHealth> {
  const [batches, observations] = [await batchesIn(warehouse), await newestObservations(warehouse)]
  return {
    held: batches.flatMap(({ id, source, observedOn, status, held }) => (status === 'held' && held ? [{ batch: id, source, observedOn, why: held }] : [])),
    records: [...recordTypes.values()]
      .filter(({ decision }) => !decision)
      .map(({ id }) => {
        const days = [...(observations.get(id) ?? [])].sort()
        return { type: id, sources: days.length, knownUntil: days[0] ?? null }
      }),
  }
}
