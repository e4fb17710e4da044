import { indicators } from '../../../metrics/indicators'
import type { Scheme } from '../../../metrics/schemes'
import { targetOf } from '../../../metrics/scoring/target'
import { parsePeriod } from '../../../metrics/time/period'
import type { ShownRanking } from '../../api/ranking'
import type { ExportTable } from '../../../metrics/export/export-table'
import { figureCells, figureColumns } from '../../export/figure-cells'
import { figureNotes } from '../../export/figure-notes'
import type { Words } from '../../text/use-words'
import { reachedBy } from './reached-by'

/** The duties with target, weight and figure of the city. @param whose groups and departments of a duty, in words. */
export function indicatorsExport(words: Words, ranking: ShownRanking, scheme: Scheme, ids: readonly string[], whose: (id: string) => string): ExportTable {
  const { t, name, number } = words
  const text = (title: string) => ({ title, kind: 'text' as const })
  const count = (title: string) => ({ title, kind: 'count' as const })
  return {
    title: t('nav.indicators'),
    period: ranking.period,
    asOf: ranking.asOf,
    columns: [text(t('indicators.indicator')), text(t('indicators.clause')), text(t('indicators.duty')), text(t('explain.target')), count(t('explain.weight')), ...figureColumns(words, t('city.figure')), count(t('indicators.reached')), count(t('indicators.judged'))],
    rows: ids.map((id) => {
      const target = targetOf(scheme, id, parsePeriod(ranking.period)?.year ?? 0)
      const { reached, judged } = reachedBy(ranking.departments, id)
      const definition = indicators.get(id)
      return [name(definition?.names ?? { zh: id, en: id }), definition?.clause.ref ?? null, whose(id), target ? number.target(target.value) : null, scheme.weights[id] ?? null, ...figureCells(words, ranking.city[id] ?? null), judged > 0 ? reached : null, judged]
    }),
    notes: figureNotes(words, ranking.asked, ids),
  }
}
