import { useEffect, useMemo, useState } from 'react'
import { contendersOf, type RankRange } from '../../../metrics/scoring/rank-ranges'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import type { RangesAsked } from './rank-ranges.worker'

/** What the draws of this page are: said in words beside them, and the same whenever the page is opened. */
export const drawn = { draws: 1000, spread: 0.2, seed: 2015 } as const

export interface Ranges {
  /** Null until the first draws are there. */
  readonly byCode: ReadonlyMap<string, RankRange> | null
  /** They are of an earlier scenario; the new ones are being drawn. */
  readonly waiting: boolean
  /** No worker can start here. */
  readonly failed: boolean
}

/**
 * How far the ranks of a ranking hang on its weights, drawn in a worker. A newer question ends the worker of the one
 * before.
 *
 * @param ranking keep it with `useMemo`: a new one draws anew.
 */
export function useRankRanges(ranking: Ranking, weights: Scheme['weights'], together: boolean): Ranges {
  const contenders = useMemo(() => contendersOf(ranking, weights), [ranking, weights])
  const [made, setMade] = useState<{ readonly of: typeof contenders; readonly byCode: Ranges['byCode'] } | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./rank-ranges.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<RankRange[]>) => setMade({ of: contenders, byCode: new Map(data.map((one) => [one.code, one])) }))
    worker.addEventListener('error', () => setMade({ of: contenders, byCode: null }))
    worker.postMessage({ contenders, weights, draws: { ...drawn, together } } satisfies RangesAsked, [])
    return () => worker.terminate()
  }, [contenders, weights, together])
  return { byCode: made?.byCode ?? null, waiting: made?.of !== contenders, failed: made !== null && made.byCode === null }
}
