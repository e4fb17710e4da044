import type { Dimension } from '../../metrics/dimensions'
import { byKind, type Filter } from '../../metrics/tally/filter'
import { unstated } from '../../metrics/tally/slice'
import { valueNames } from '../../metrics/tally/value-names'
import { inList } from '../text/in-list'
import type { Words } from '../text/use-words'

/** A filter as a part of the sentence that states the slice: `领域为交通或教育`, `whose domain is 交通 or 教育`. */
export function filterInSentence({ t, name, language }: Words, dimension: Dimension, filter: Filter): string {
  const said = (value: string) => (value === unstated ? t('say.unstated') : name(valueNames(dimension.id, value)))
  const what = language === 'en' ? name(dimension.names).toLowerCase() : name(dimension.names)
  return byKind(filter, {
    only: (values) => t('say.filter', { dimension: what, values: inList(language, 'disjunction', values.map(said)) }),
    not: (values) =>
      values.length === 1 ? t('say.notOne', { dimension: what, value: said(values[0]!) }) : t('say.notAny', { dimension: what, values: inList(language, 'conjunction', values.map(said)) }),
    range: ({ from, to }) => {
      if (from === undefined) return t('say.until', { dimension: what, to: said(to!) })
      if (to === undefined) return t('say.since', { dimension: what, from: said(from) })
      return from === to ? t('say.filter', { dimension: what, values: said(from) }) : t('say.between', { dimension: what, from: said(from), to: said(to) })
    },
  })
}

/** A filter as the short text of a chip. */
export function filterOnChip({ t, name }: Words, dimension: Dimension, filter: Filter): string {
  const [what, said] = [name(dimension.names), (value: string) => name(valueNames(dimension.id, value))]
  const list = (values: readonly string[]) => values.map(said).join(t('list.comma'))
  return byKind(filter, {
    only: (values) => t('chip.text', { dimension: what, values: list(values) }),
    not: (values) => t('chip.not', { dimension: what, values: list(values) }),
    range: ({ from, to }) => t('chip.text', { dimension: what, values: from === to ? said(from!) : `${from ? said(from) : ''} – ${to ? said(to) : ''}`.trim() }),
  })
}
