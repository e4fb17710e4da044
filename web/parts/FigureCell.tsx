import { deepEqual } from '@tanstack/react-router'
import { memo } from 'react'
import type { CityFigure, Figure } from '../../metrics/scoring/ranking'
import { floorPercent } from '../../metrics/scoring/rate'
import { useWords } from '../text/use-words'
import { Bar } from './Bar'
import css from './FigureCell.module.css'
import { Shortfall } from './Shortfall'
import { StateMark } from './StateMark'

interface FigureCellProps {
  figure: Figure | CityFigure | null
}

/**
 * A figure in a table: value, bar with target, n, and the shortfall in whole items; or the state in its place. Drawn anew
 * only when it says something else: a slice leaves the figures of many cells as they are, in objects that are new.
 */
export const FigureCell = memo(function FigureCell({ figure }: FigureCellProps) {
  const { t, number } = useWords()
  if (figure === null) return <StateMark state="not-applicable" />
  const { state, met, missed, pending, target } = figure
  if (state !== 'value' && state !== 'progress') return <StateMark state={state} />
  const open = state === 'progress'
  const whole = open ? met + pending : met + missed
  return (
    <>
      <span className={css.value}>
        <b>{floorPercent(met, whole)}</b>
        <Bar value={whole === 0 ? 0 : met / whole} target={target} open={open} />
      </span>
      <small className={css.counts}>
        {open && <>{t('state.progress')}&nbsp;· </>}
        {number.count(met)} / {number.count(whole)}
        {!open && <Shortfall figure={figure} />}
        {'waived' in figure && figure.waived !== null && (
          <>
            {' · '}
            <span title={figure.waived}>{t('distance.waived')}</span>
          </>
        )}
        {'thinEvidence' in figure && figure.thinEvidence && (
          <>
            {' · '}
            <span title={t('figure.thinHint', { n: number.count(figure.unknown) })}>{t('figure.thin')}</span>
          </>
        )}
        {'smallSample' in figure && figure.smallSample && <> · {t('figure.smallSample')}</>}
      </small>
    </>
  )
}, (before, now) => deepEqual(before.figure, now.figure))
