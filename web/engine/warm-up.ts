import { dimensions } from '../../metrics/dimensions'
import { unstated } from '../../metrics/tally/slice'
import type { Evaluation } from '../api/evaluation'
import { afterPaint } from '../parts/after-paint'
import { engine } from './engine'
import { slicedFacets } from './sliced-facets'
import { slicedRanking } from './sliced-ranking'

/**
 * Counts and ranks a slice by each dimension, one at a time while nobody waits, and keeps nothing of it: a browser runs
 * code five times as slowly until it has run it some times, and the reader's first presses are as quick as the later ones.
 */
export async function warmUp(evaluation: Evaluation): Promise<void> {
  for (const { id } of dimensions) {
    const sliced = { ...evaluation, slice: { [id]: { not: [unstated] } } }
    for (const count of [() => slicedRanking(sliced, []), () => slicedFacets(sliced)]) {
      await new Promise<void>((resolve) => afterPaint(resolve))
      if (!engine.holds(evaluation)) return
      count()
    }
  }
}
