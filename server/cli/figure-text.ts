import type { ShownFigure } from '../../metrics/scoring/figure-change'
import { floorPercent, floorScore } from '../../metrics/scoring/rate'
import { periodTexts } from './period-texts'
import { speak } from './speak'
import { stateTexts } from './texts'

/** `70.0% (7/10) rank 3`, or what stands in the place of a figure. */
export function figureText(figure: ShownFigure | null): string {
  if (figure === null) return speak(periodTexts.none)
  const { state, counts, score, rank } = figure
  const place = rank === null ? [] : [speak(periodTexts.place, { rank })]
  const word = state !== null && stateTexts[state] ? speak(stateTexts[state]) : (state ?? '')
  if (counts === null) return [score === null ? '' : String(floorScore(score)), ...(rank === null ? [word] : place)].filter((one) => one !== '').join(' ')
  const n = counts.met + counts.missed
  const others = [counts.pending, counts.exempt, counts.unknown].join('/')
  return [state === 'value' && n > 0 ? `${floorPercent(counts.met, n)} (${counts.met}/${n})` : `${word} (${counts.met}/${n})`, `+${others}`, ...place].join(' ')
}
