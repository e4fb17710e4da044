import { Trans } from 'react-i18next'
import type { Counts } from '../../metrics/indicators/verdict'
import { sliceEntries } from '../../metrics/tally/slice'
import type { Evaluation } from '../api/evaluation'
import { useIndicatorName } from '../text/indicator-words'
import { inList } from '../text/in-list'
import { useWords } from '../text/use-words'
import { filterInSentence } from './filter-words'

export interface SliceWordsProps {
  evaluation: Evaluation
  /** Whose figures they are. */
  scope: string
  /** How they are ranked, where the page ranks. */
  order?: string
  /** How many headline indicators are summed. */
  headlines: number
  counts: Counts
  /** Indicators shown that the slice could not filter. */
  unfiltered: readonly string[]
}

/** The slice in words: whose and what, its denominator, what was left out, what could not be filtered. */
export function SliceWords({ evaluation, scope, order = '', headlines, counts, unfiltered }: SliceWordsProps) {
  const words = useWords()
  const { t, number, language } = words
  const indicatorName = useIndicatorName()
  const filters = sliceEntries(evaluation.slice).map(([dimension, filter]) => filterInSentence(words, dimension, filter))
  return (
    <>
      {t('say.of', { scope, order, count: headlines, filters: filters.length > 0 ? t('say.within', { filters: filters.join(t('say.and')) }) : '' })}
      <Trans
        t={t}
        i18nKey="say.counts"
        values={{
          n: number.count(counts.met + counts.missed),
          pending: number.count(counts.pending),
          exempt: number.count(counts.exempt),
          unknown: number.count(counts.unknown),
        }}
        components={{ b: <b /> }}
      />
      {unfiltered.length > 0 && <> {t('say.unfiltered', { indicators: inList(language, 'conjunction', unfiltered.map(indicatorName)) })}</>}
    </>
  )
}
