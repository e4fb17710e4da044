import type { CityFigure } from '../../metrics/scoring/ranking'
import { floorPercent } from '../../metrics/scoring/rate'
import { useWords } from '../text/use-words'
import { Bar } from './Bar'
import css from './CityValue.module.css'
import { Shortfall } from './Shortfall'
import { StateMark } from './StateMark'

/**
 * The figure of many departments together, with the mean of departments beside it under its own name.
 *
 * @param asOf of the page: the figure's own is told where it differs.
 */
export function CityValue({ figure, asOf }: { figure: CityFigure; asOf: string | null }) {
  const { t, number } = useWords()
  const { state, met, missed, pending, target, departmentMean, departments } = figure
  if (state !== 'value' && state !== 'progress')
    return (
      <p className={css.state}>
        <StateMark state={state} />
      </p>
    )
  const open = state === 'progress'
  const whole = open ? met + pending : met + missed
  return (
    <>
      <p className={css.figure}>
        {floorPercent(met, whole)}
        {open && <small>{t('state.progress')}</small>}
      </p>
      <Bar value={met / whole} target={target} open={open} />
      <p className={`${css.note} ${css.counts}`}>
        <span>
          {number.count(met)} / {number.count(whole)}
        </span>
        {target && <span>{t('figure.target', { target: number.target(target) })}</span>}
        {!open && <Shortfall figure={figure} spelled />}
      </p>
      {departmentMean !== null && <p className={css.note}>{t('city.mean', { mean: number.share(departmentMean), count: departments })}</p>}
      {figure.asOf !== null && figure.asOf !== asOf && <p className={css.note}>{t('city.asOf', { day: figure.asOf })}</p>}
    </>
  )
}
