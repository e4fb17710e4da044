import type { SubmitEvent } from 'react'
import { auditDeeds, auditOutcomes } from '../../../metrics/vocabulary/audit-deed'
import { useWords } from '../../text/use-words'
import css from './AuditPage.module.css'
import { type AuditChoice, deedChoices, outcomeChoices, shape } from './state'

const asked = ['who', 'deed', 'about', 'during', 'outcome', 'since', 'until'] as const

/** Which entries the page lists: asked for by one press, and then in its address. */
export function AuditFilters({ choice, change }: { choice: AuditChoice; change: (change: Partial<AuditChoice>) => void }) {
  const { t, name } = useWords()
  const ask = (given: FormData) => change({ ...Object.fromEntries(asked.map((one) => [one, shape[one].read(String(given.get(one) ?? ''))])), at: 1 })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    ask(new FormData(event.currentTarget))
  }
  const any = <option value="">{t('audit.any')}</option>
  return (
    <form className={css.filters} role="search" onSubmit={submit}>
      <label>
        {t('audit.who')}
        <input className="field" name="who" defaultValue={choice.who} maxLength={200} placeholder={t('audit.whoHint')} />
      </label>
      <label>
        {t('audit.deed')}
        <select className="field" name="deed" defaultValue={choice.deed}>
          {any}
          {deedChoices.map((one) => (
            <option key={one} value={one}>
              {name(auditDeeds[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.about')}
        <input className="field" name="about" defaultValue={choice.about} maxLength={200} placeholder={t('audit.aboutHint')} />
      </label>
      <label>
        {t('audit.during')}
        <input className="field" name="during" defaultValue={choice.during} maxLength={20} placeholder="2015-Q2" />
      </label>
      <label>
        {t('audit.outcome')}
        <select className="field" name="outcome" defaultValue={choice.outcome}>
          {any}
          {outcomeChoices.map((one) => (
            <option key={one} value={one}>
              {name(auditOutcomes[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('audit.since')}
        <input className="field" type="date" name="since" defaultValue={choice.since} />
      </label>
      <label>
        {t('audit.until')}
        <input className="field" type="date" name="until" defaultValue={choice.until} />
      </label>
      <div className={css.actions}>
        <button className="button" data-primary>
          {t('audit.search')}
        </button>
        {asked.some((one) => choice[one] !== '') && (
          <button type="button" className="button" onClick={() => ask(new FormData())}>
            {t('audit.clear')}
          </button>
        )}
      </div>
    </form>
  )
}
