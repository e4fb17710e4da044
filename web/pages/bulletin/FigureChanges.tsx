import type { FigureChange, ShownFigure } from '../../../metrics/scoring/figure-change'
import { floorPercent } from '../../../metrics/scoring/rate'
import { TableDownload } from '../../export/TableDownload'
import { Sheet } from '../../parts/Sheet'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import css from './PeriodLife.module.css'

/** Every figure and rank that differs between two revisions, before and after. */
export function FigureChanges({ title, period, changes }: { title: string; period: string; changes: readonly FigureChange[] }) {
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
    if (state !== 'value' && state !== 'progress') return t(`state.${state}`)
    const n = counts.met + (state === 'progress' ? counts.pending : counts.missed)
    const share = t('life.figure', { share: floorPercent(counts.met, n), met: number.count(counts.met), n: number.count(n) })
    return rank === null ? share : t('life.ranked', { figure: share, rank })
  }
  const heads = [t('life.department'), t('life.what'), t('life.before'), t('life.after')]
  const rows = changes.map(({ department, name, indicator, before, after }) => ({
    key: `${department} ${indicator}`,
    cells: [department === null ? t('life.whole') : (name ?? department), indicator === null ? t('life.total') : indicatorName(indicator), said(before), said(after)],
  }))
  return (
    <>
      <TableDownload table={() => ({ title, period, asOf: null, columns: heads.map((head) => ({ title: head, kind: 'text' })), rows: rows.map(({ cells }) => cells), notes: [] })} />
      <Sheet label={title}>
        <table className={css.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [who, ...others] }) => (
              <tr key={key}>
                <th scope="row">{who}</th>
                {others.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
    </>
  )
}
