import type { Counts } from '../../../../metrics/indicators/verdict'
import { floorPercent, judged } from '../../../../metrics/scoring/rate'
import { type PivotMeasure, pivotMeasures } from '../../../../metrics/tally/pivot-measure'
import type { Words } from '../../../text/use-words'

/** A measure of some counts as it is shown; null where there is nothing to count. */
export function measureText({ number }: Pick<Words, 'number'>, counts: Counts | null, measure: PivotMeasure): string | null {
  if (counts === null) return null
  if (measure === 'rate') return judged(counts) > 0 ? floorPercent(counts.met, judged(counts)) : null
  return number.count(pivotMeasures[measure].of(counts))
}
