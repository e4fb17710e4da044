import type { PivotTable } from '../../../../metrics/tally/pivot-table'
import { useIndicatorName } from '../../../text/indicator-words'
import { useWords } from '../../../text/use-words'
import css from '../AnalysisPage.module.css'

/** What one must know to read a pivot: what is cut, what lacks the dimension, what could not be filtered. */
export function PivotNotes({ table: { rows, columns, cut, lacking, unfiltered, total } }: { table: PivotTable }) {
  const { t, number } = useWords()
  const name = useIndicatorName()
  const list = (ids: readonly string[]) => ids.map(name).join(t('list.comma'))
  return (
    <div className={css.note}>
      {(cut.rows > 0 || cut.columns > 0) && (
        <p>{t('analysis.pivot.cut', { rows: number.count(rows.length), columns: number.count(columns.length), moreRows: number.count(cut.rows), moreColumns: number.count(cut.columns) })}</p>
      )}
      {total === null && <p>{t('analysis.pivot.mixed')}</p>}
      {lacking.length > 0 && <p>{t('analysis.pivot.lacking', { indicators: list(lacking) })}</p>}
      {unfiltered.length > 0 && <p>{t('analysis.pivot.unfiltered', { indicators: list(unfiltered) })}</p>}
      <p>{t('analysis.pivot.dash')}</p>
    </div>
  )
}
