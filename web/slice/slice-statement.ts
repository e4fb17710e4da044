import type { Counts } from '../../metrics/indicators/verdict'
import { indicators } from '../../metrics/indicators'
import { sliceEntries } from '../../metrics/tally/slice'
import type { Evaluation } from '../api/evaluation'
import { inList } from '../text/in-list'
import type { Words } from '../text/use-words'
import { filterInSentence } from './filter-words'

/** What the sentence of a slice states. */
export interface SliceStatement {
  readonly evaluation: Evaluation
  /** Whose figures they are. */
  readonly scope: string
  /** How they are ranked, where the page ranks. */
  readonly order?: string
  /** How many headline indicators are summed. */
  readonly headlines: number
  readonly counts: Counts
  /** Indicators shown that the slice could not filter. */
  readonly unfiltered: readonly string[]
}

/** The text before the denominator, the denominator, the text after it. */
export type Said = readonly [before: string, n: string, after: string]

/** In its place, where who reads is shown her own department alone. */
export const sayWithheld = ({ t }: Words): Said => [t('state.hint.withheld'), '', '']

/** The slice in words: whose and what, its denominator, what was left out, what could not be filtered. */
export function sayStatement(words: Words, { evaluation, scope, order = '', headlines, counts, unfiltered }: SliceStatement): Said {
  const { t, number, language, name } = words
  const filters = sliceEntries(evaluation.slice).map(([dimension, filter]) => filterInSentence(words, dimension, filter))
  const within = filters.length > 0 ? t('say.within', { filters: filters.join(t('say.and')) }) : ''
  const [pending, exempt, unknown] = [counts.pending, counts.exempt, counts.unknown].map(number.count)
  const lacking = unfiltered.map((id) => name(indicators.get(id)?.names ?? { zh: id, en: id }))
  return [
    t('say.of', { scope, order, count: headlines, filters: within }) + t('say.denominator'),
    number.count(counts.met + counts.missed),
    t('say.leftOut', { pending, exempt, unknown }) + (lacking.length > 0 ? t('say.unfiltered', { indicators: inList(language, 'conjunction', lacking) }) : ''),
  ]
}
