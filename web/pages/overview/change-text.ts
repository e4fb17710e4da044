import type { Change } from '../../../metrics/scoring/compare'
import { useWords, type Words } from '../../text/use-words'
import type { Before } from './use-figures'

/** The period before in words, with its day where it is not taken to its end. */
export const beforeText = ({ t, name }: Pick<Words, 't' | 'name'>, { period, asOf }: Pick<Before, 'period' | 'asOf'>): string =>
  asOf === null ? name(period.names) : t('overview.change.to', { period: name(period.names), day: asOf })

/** Gives the change against the period before in words: never a bare sign. */
export function useChangeText(): (before: Before, change: Change | null) => string {
  const words = useWords()
  const { t, number } = words
  return (before, change) => {
    const period = beforeText(words, before)
    if (!before.known) return t('overview.change.none', { period })
    // On its way: nothing is said yet.
    if (!before.comparison) return ''
    if (!change) return t('overview.change.none', { period })
    if (change.direction === 0) return t('overview.change.same', { period })
    const points = change.points === 0 ? t('overview.change.little') : number.score(Math.abs(change.points))
    return t(change.direction > 0 ? 'overview.change.up' : 'overview.change.down', { period, points })
  }
}
