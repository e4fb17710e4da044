import type { ShownFigure } from '../../metrics/scoring/figure-change'
import { floorPercent, floorScore } from '../../metrics/scoring/rate'
import { figureStates } from '../../metrics/vocabulary/figure-state'
import { unrankedReasons } from '../../metrics/vocabulary/unranked-reason'
import { periodTexts } from './period-texts'
import { speak } from './speak'

/** `70.0% (7/10) rank 3`, or what stands in the place of a figure. */
export function figureText(figure: ShownFigure | null): string {
  if (figure === null) return speak(periodTexts.none)
  const { score, rank } = figure
  const place = rank === null ? [] : [speak(periodTexts.place, { rank })]
  if (figure.counts === null) {
    const reason = figure.state === null ? [] : [speak(unrankedReasons[figure.state])]
    return [...(score === null ? [] : [String(floorScore(score))]), ...(rank === null ? reason : place)].join(' ')
  }
  const { state, counts } = figure
  const n = counts.met + counts.missed
  const others = [counts.pending, counts.exempt, counts.unknown].join('/')
  return [state === 'value' && n > 0 ? `${floorPercent(counts.met, n)} (${counts.met}/${n})` : `${state === 'value' ? '' : speak(figureStates[state])} (${counts.met}/${n})`, `+${others}`, ...place].join(' ')
}
