import { type RefObject, useId } from 'react'
import { useAddress, useGo } from '../../address/use-address'
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

/** What the table shows: who, by what, beside what. Typing adds no steps to the way back. */
export function RankingActions({ headlines, singles, measure, search }: RankingActionsProps) {
  const { t, name } = useWords()
  const { q, own } = useAddress()
  const go = useGo()
  const [{ compare, nothing }, change] = useLeaderboardState()
  const [find, lead, beside] = [useId(), useId(), useId()]
  const option = (one: Measure) => (
    <option key={one.id} value={one.id}>
      {t('ranking.by', { what: name(one.names) })}
    </option>
  )
  return (
    <div className={css.actions} role="group" aria-label={t('ranking.actions')}>
      <label htmlFor={find} className="visually-hidden">
        {t('ranking.find')}
      </label>
      <input
        id={find}
        ref={search}
        type="search"
        className="field"
        placeholder={t('ranking.find')}
        value={q ?? ''}
        onChange={(event) => go({ q: event.target.value || undefined }, true)}
      />
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
        <input type="checkbox" checked={nothing === 'hide'} onChange={(event) => change({ nothing: event.target.checked ? 'hide' : 'show' })} />
        {t('ranking.hideNothing')}
      </label>
    </div>
  )
}
