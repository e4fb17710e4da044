import type { RankedDepartment } from '../../../../metrics/scoring/ranking'
import type { State } from '../../../../metrics/vocabulary/figure-state'
import { itemsIn } from '../../../../metrics/tally/pivot-table'
import { useWords } from '../../../text/use-words'
import css from '../AnalysisPage.module.css'

/** Departments that have nothing to count, by what stands in the place of their figure; named where they should have something. */
export function AbsentDepartments({ departments, indicator }: { departments: readonly RankedDepartment[]; indicator: string }) {
  const { t, number } = useWords()
  const states = new Map<Exclude<State, 'value' | 'progress'>, string[]>()
  for (const { name, indicators } of departments) {
    const figure = indicators[indicator]
    if (!figure || figure.state === 'value' || figure.state === 'progress' || itemsIn(figure) > 0) continue
    states.set(figure.state, [...(states.get(figure.state) ?? []), name])
  }
  if (states.size === 0) return null
  const said = [...states].map(
    ([state, names]) => t('analysis.pivot.absentState', { state: t(`state.${state}`), count: number.count(names.length) }) + (state === 'not-applicable' ? '' : t('analysis.pivot.names', { names: names.join(t('list.comma')) })),
  )
  return <p className={css.note}>{t('analysis.pivot.absent', { states: said.join(t('list.semicolon')) })}</p>
}
