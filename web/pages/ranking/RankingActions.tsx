import { useId } from 'react'
import { useAddress, useGo } from '../../address/use-address'
import type { Headline } from '../../parts/slot'
import { useWords } from '../../text/use-words'
import css from './RankingActions.module.css'

/** Search and order of the table. Typing adds no steps to the way back. */
export function RankingActions({ headlines }: { headlines: readonly Headline[] }) {
  const { t, name } = useWords()
  const { sort, q } = useAddress()
  const go = useGo()
  const search = useId()
  const order = useId()
  return (
    <div className={css.actions}>
      <label htmlFor={search} className="visually-hidden">
        {t('ranking.find')}
      </label>
      <input
        id={search}
        type="search"
        className="field"
        placeholder={t('ranking.find')}
        value={q ?? ''}
        onChange={(event) => go({ q: event.target.value || undefined }, true)}
      />
      <label htmlFor={order} className="visually-hidden">
        {t('ranking.order')}
      </label>
      <select id={order} className="field" value={sort ?? ''} onChange={(event) => go({ sort: event.target.value || undefined })}>
        <option value="">{t('ranking.byScore')}</option>
        {headlines.map((headline) => (
          <option key={headline.id} value={headline.id}>
            {t('ranking.by', { what: name(headline.names) })}
          </option>
        ))}
        <option value="name">{t('ranking.byName')}</option>
      </select>
    </div>
  )
}
