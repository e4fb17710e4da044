import { indicators } from '../../../metrics/indicators'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { slotOf } from '../../parts/slot'
import { whyUnranked } from '../../parts/why-unranked'
import type { Words } from '../../text/use-words'
import type { Measure } from './measure'

/** Why a department has no rank in a leaderboard, in a sentence; null where the cell says it all. */
export function whyNoRank(words: Words, department: RankedDepartment, measure: Measure | null, scheme: Scheme): string | null {
  if (measure === null) return whyUnranked(words, department, scheme.headlines.map((headline) => slotOf(department, headline)), scheme)
  const { t, name, number } = words
  const { indicator: id, figure } = slotOf(department, measure)
  if (figure === null || figure.state === 'not-applicable') return null
  const indicator = name(indicators.get(id)?.names ?? measure.names)
  const least = scheme.minimumN?.[id]?.value ?? indicators.get(id)?.minimumN ?? 0
  const item = figure.smallSample
    ? t('why.smallItem', { indicator, n: number.count(figure.met + figure.missed), least: number.count(least) })
    : t('why.stateItem', { indicator, state: figure.thinEvidence ? t('figure.thin') : figure.state === 'value' ? '' : t(`state.${figure.state}`) })
  return t('why.unrankedHere', { item })
}
