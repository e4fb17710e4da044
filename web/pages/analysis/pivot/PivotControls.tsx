import { indicators as known } from '../../../../metrics/indicators'
import { dimensions } from '../../../../metrics/dimensions'
import { pivotAxes } from '../../../../metrics/tally/pivot'
import { type PivotMeasure, pivotMeasures } from '../../../../metrics/tally/pivot-measure'
import { Chooser } from '../../../parts/Chooser'
import { useIndicatorName } from '../../../text/indicator-words'
import { useWords } from '../../../text/use-words'
import css from '../AnalysisPage.module.css'
import { axisName } from './pivot-words'

interface PivotState {
  readonly rows: string
  readonly columns: string
  readonly of: string
  readonly show: readonly PivotMeasure[]
}

type Change = Partial<PivotState> & { order?: string }

interface PivotControlsProps {
  state: PivotState
  change: (change: Change | ((now: PivotState) => Change)) => void
  indicators: readonly string[]
  /** Indicators that have figures. */
  measured: readonly string[]
  /** Indicators stand on an axis. */
  apart: boolean
}

/** Rows, columns, the indicator and the measures; a dimension that the indicator lacks is there and says so. */
export function PivotControls({ state: { rows, columns, of, show }, change, indicators, measured, apart }: PivotControlsProps) {
  const words = useWords()
  const { t, name } = words
  const indicatorName = useIndicatorName()
  const only = !apart && indicators.length === 1 ? known.get(indicators[0]!) : undefined
  const lacks = (axis: string) => only !== undefined && dimensions.some(({ id }) => id === axis) && !only.dimensions.includes(axis)
  const options = (taken: string) =>
    pivotAxes.map((axis) => (
      <option key={axis} value={axis} disabled={axis === taken || lacks(axis)}>
        {lacks(axis) ? t('analysis.pivot.lacks', { dimension: axisName(words, axis) }) : axisName(words, axis)}
      </option>
    ))
  return (
    <>
      <label>
        {t('analysis.pivot.rows')}
        <Chooser value={rows} choose={(value) => change({ rows: value, order: '' })}>{options(columns)}</Chooser>
      </label>
      <label>
        {t('analysis.pivot.columns')}
        <Chooser value={columns} choose={(value) => change({ columns: value, order: '' })}>
          <option value="none">{t('analysis.pivot.none')}</option>
          {options(rows)}
        </Chooser>
      </label>
      <label>
        {t('analysis.pivot.of')}
        <Chooser value={indicators.length === 1 ? indicators[0]! : of} choose={(value) => change({ of: value })}>
          {apart && (
            <>
              <option value="">{t('analysis.pivot.allIndicators')}</option>
              <option value="headline">{t('analysis.pivot.headline')}</option>
            </>
          )}
          {measured.map((id) => (
            <option key={id} value={id}>
              {indicatorName(id)}
            </option>
          ))}
        </Chooser>
      </label>
      {rows !== 'verdict' && columns !== 'verdict' && (
        <div className={css.measures} role="group" aria-label={t('analysis.pivot.show')}>
          <span aria-hidden>{t('analysis.pivot.show')}</span>
          {(Object.keys(pivotMeasures) as PivotMeasure[]).map((measure) => {
            const on = show.includes(measure)
            return (
              <button key={measure} type="button" aria-pressed={on} disabled={on && show.length === 1} onClick={() => change((now) => ({ show: now.show.includes(measure) ? now.show.filter((one) => one !== measure) : [...now.show, measure] }))}>
                {name(pivotMeasures[measure].names)}
              </button>
            )
          })}
        </div>
      )}
    </>
  )
}
