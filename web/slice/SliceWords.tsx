import { Trans } from 'react-i18next'
import type { Counts } from '../../metrics/indicators/verdict'
import { sliceEntries } from '../address/address'
import type { Evaluation } from '../api/evaluation'
import { dimensionNames, valueNames } from '../text/dimension-words'
import { useIndicatorName } from '../text/indicator-words'
import { useWords } from '../text/use-words'

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
  const { t, name, number } = useWords()
  const indicatorName = useIndicatorName()
  const list = (items: readonly string[]) => items.join(t('list.comma'))
  const filters = sliceEntries(evaluation.slice).map(([dimension, values]) =>
    t('say.filter', { dimension: name(dimensionNames(dimension)), values: list(values.map((value) => name(valueNames(dimension, value)))) }),
  )
  return (
    <>
      {t('say.of', { scope, order, count: headlines, filters: filters.length > 0 ? t('say.within', { filters: filters.join(t('list.semicolon')) }) : '' })}
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
      {unfiltered.length > 0 && <> {t('say.unfiltered', { indicators: list(unfiltered.map(indicatorName)) })}</>}
    </>
  )
}
