import type { FigureChange, ShownFigure } from '../../../metrics/scoring/figure-change'
import { floorPercent } from '../../../metrics/scoring/rate'
import { Sheet } from '../../parts/Sheet'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import css from './PeriodLife.module.css'

/** Every figure and rank that differs between two revisions, before and after. */
export function FigureChanges({ title, changes }: { title: string; changes: readonly FigureChange[] }) {
  const { t, number } = useWords()
  const indicatorName = useIndicatorName()
  const total = ({ rank, score }: ShownFigure): string => {
    if (score === null) return '—'
    return rank === null ? t('life.scored', { score: number.score(score) }) : t('life.place', { rank, score: number.score(score) })
  }
  const said = (figure: ShownFigure | null): string => {
    if (figure === null) return t('life.absent')
    if (figure.counts === null) return total(figure)
    const { state, rank, counts } = figure
    if (state !== 'value' && state !== 'progress') return t(`state.${state as 'not-applicable'}`)
    const n = counts.met + (state === 'progress' ? counts.pending : counts.missed)
    const share = t('life.figure', { share: floorPercent(counts.met, n), met: number.count(counts.met), n: number.count(n) })
    return rank === null ? share : t('life.ranked', { figure: share, rank })
  }
  return (
    <Sheet label={title}>
      <table className={css.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('life.department')}</th>
            <th scope="col">{t('life.what')}</th>
            <th scope="col">{t('life.before')}</th>
            <th scope="col">{t('life.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ department, name, indicator, before, after }) => (
            <tr key={`${department} ${indicator}`}>
              <th scope="row">{department === null ? t('life.whole') : (name ?? department)}</th>
              <td>{indicator === null ? t('life.total') : indicatorName(indicator)}</td>
              <td>{said(before)}</td>
              <td>{said(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
