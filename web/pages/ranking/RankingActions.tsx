import { type RefObject, useId } from 'react'
import { useAddress, useGo } from '../../address/use-address'
import { useEntered } from '../../address/use-entered'
import { FindField } from '../../parts/FindField'
import { useWords } from '../../text/use-words'
import { comparisons, useLeaderboardState } from './leaderboard-state'
import type { Measure } from './measure'
import css from './RankingActions.module.css'

interface RankingActionsProps {
  headlines: readonly Measure[]
  /** Every other indicator. */
  singles: readonly Measure[]
  measure: Measure | null
  search: RefObject<HTMLInputElement | null>
}

/** What the table shows: who, by what, beside what. */
export function RankingActions({ headlines, singles, measure, search }: RankingActionsProps) {
  const { t, name } = useWords()
  const { own } = useAddress()
  const go = useGo()
  const [{ compare, nothing }, change] = useLeaderboardState()
  const [hides, hide] = useEntered(nothing === 'hide', (on) => change({ nothing: on ? 'hide' : 'show' }))
  const [lead, beside] = [useId(), useId()]
  const option = (one: Measure) => (
    <option key={one.id} value={one.id}>
      {t('ranking.by', { what: name(one.names) })}
    </option>
  )
  return (
    <div className={css.actions} role="group" aria-label={t('ranking.actions')}>
      <FindField field={search} />
      <label htmlFor={lead} className="visually-hidden">
        {t('ranking.order')}
      </label>
      <select id={lead} className="field" value={measure?.id ?? ''} onChange={(event) => go({ sort: event.target.value || undefined, own: { ...own, order: '' } })}>
        <option value="">{t('ranking.byScore')}</option>
        <optgroup label={t('ranking.headlines')}>{headlines.map(option)}</optgroup>
        <optgroup label={t('ranking.singles')}>{singles.map(option)}</optgroup>
      </select>
      <label htmlFor={beside} className="visually-hidden">
        {t('ranking.compare')}
      </label>
      <select id={beside} className="field" value={compare} onChange={(event) => change({ compare: comparisons.find((one) => one === event.target.value) })}>
        {comparisons.map((one) => (
          <option key={one} value={one}>
            {t(`ranking.beside.${one}`)}
          </option>
        ))}
      </select>
      <label className={css.switch}>
        <input type="checkbox" checked={hides} onChange={(event) => hide(event.target.checked)} />
        {t('ranking.hideNothing')}
      </label>
    </div>
  )
}
