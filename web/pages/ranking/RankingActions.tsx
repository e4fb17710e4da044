import { type RefObject, useId } from 'react'
import { useGo } from '../../address/use-address'
import { useEntered } from '../../address/use-entered'
import { Chooser } from '../../parts/Chooser'
import { FindField } from '../../parts/FindField'
import { useWords } from '../../text/use-words'
import { comparisons, useLeaderboardState } from './leaderboard-state'
import type { Measure } from './measure'
import { MeasureOptions } from './MeasureOptions'
import css from './RankingActions.module.css'

interface RankingActionsProps {
  headlines: readonly Measure[]
  /** Every other indicator. */
  singles: readonly Measure[]
  /** What the address asks for; null is the total. */
  asked: Measure | null
  search: RefObject<HTMLInputElement | null>
}

/** What the table shows: who, by what, beside what. */
export function RankingActions({ headlines, singles, asked, search }: RankingActionsProps) {
  const { t } = useWords()
  const go = useGo()
  const [{ compare, nothing }, change] = useLeaderboardState()
  const [hides, hide] = useEntered(nothing === 'hide', (on) => change({ nothing: on ? 'hide' : 'show' }))
  const [lead, beside] = [useId(), useId()]
  return (
    <div className={css.actions} role="group" aria-label={t('ranking.actions')}>
      <FindField field={search} />
      <label htmlFor={lead} className="visually-hidden">
        {t('ranking.order')}
      </label>
      <Chooser id={lead} value={asked?.id ?? ''} choose={(sort) => go(({ own }) => ({ sort: sort || undefined, own: { ...own, order: '' } }))}>
        <option value="">{t('ranking.byScore')}</option>
        <MeasureOptions headlines={headlines} singles={singles} by />
      </Chooser>
      <label htmlFor={beside} className="visually-hidden">
        {t('ranking.compare')}
      </label>
      <Chooser id={beside} value={compare} choose={(value) => change({ compare: comparisons.find((one) => one === value) })}>
        {comparisons.map((one) => (
          <option key={one} value={one}>
            {t(`ranking.beside.${one}`)}
          </option>
        ))}
      </Chooser>
      <label className={css.switch}>
        <input type="checkbox" checked={hides} onChange={(event) => hide(event.target.checked)} />
        {t('ranking.hideNothing')}
      </label>
    </div>
  )
}
