import { useId, useRef } from 'react'
import { text, usePageState } from '../../../address/page-state'
import { useEntered } from '../../../address/use-entered'
import { useOffice } from '../../../api/use-office'
import { CopyButton } from '../../../parts/CopyButton'
import { Problem } from '../../../parts/Problem'
import { Waiting } from '../../../parts/Waiting'
import { useRanking } from '../../../slice/use-ranking'
import { addTexts } from '../../../text/i18n'
import { useIndicatorName } from '../../../text/indicator-words'
import { periodName } from '../../../text/period-name'
import { useWords } from '../../../text/use-words'
import { ConsoleOutcome } from './ConsoleOutcome'
import css from './SqlTab.module.css'
import { generalExamples, indicatorExamples } from './examples'
import { SchemaBrowser } from './SchemaBrowser'
import * as texts from './texts'
import { useConsole } from './use-console'

addTexts('console', texts)

const shape = { sql: text }

/** Questions in SQL to the snapshot, answered in this browser by an engine of their own. */
export default function SqlTab() {
  const words = useWords()
  const { t } = words
  const { evaluation } = useOffice()
  const ranking = useRanking(evaluation)
  const indicatorName = useIndicatorName()
  const [{ sql }, change] = usePageState(shape)
  const [draft, enter, setDraft] = useEntered(sql, (text, replace) => change({ sql: text }, replace))
  const field = useRef<HTMLTextAreaElement>(null)
  const [area, chooser, keys] = [useId(), useId(), useId()]
  const { state, run, more, cancel } = useConsole(evaluation)
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting rows={6} />
  const measured = ranking.data.frame.indicators.flatMap(({ id, asOf }) => (asOf === null ? [] : [id]))
  const groups = [{ label: t('console.general'), examples: generalExamples(words) }, ...measured.map((id) => ({ label: indicatorName(id), examples: indicatorExamples(words, id) }))]
  const busy = state.kind === 'loading' || state.kind === 'running'
  const write = (given: string) => {
    setDraft(given)
    field.current?.focus()
  }
  const insert = (name: string) => {
    const { selectionStart: from, selectionEnd: to } = field.current ?? { selectionStart: draft.length, selectionEnd: draft.length }
    write(draft.slice(0, from) + name + draft.slice(to))
  }
  const ask = () => {
    if (draft.trim() === '' || busy) return
    enter(draft)
    void run(draft)
  }
  return (
    <div className={css.body}>
      <SchemaBrowser insert={insert} />
      <div className={css.main}>
        <p className={css.say}>{t('console.say', { period: periodName(words, ranking.data.period) })}</p>
        <div className={css.bar}>
          <label htmlFor={chooser}>{t('console.examples')}</label>
          <select id={chooser} className="field" value="" onChange={(event) => write(groups.flatMap(({ examples }) => examples).find(({ id }) => id === event.target.value)?.text ?? draft)}>
            <option value="">{t('console.choose')}</option>
            {groups.map(({ label, examples }) => (
              <optgroup key={label} label={label}>
                {examples.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <label htmlFor={area} className="visually-hidden">
          {t('console.label')}
        </label>
        <textarea
          id={area}
          ref={field}
          className={css.field}
          rows={9}
          value={draft}
          placeholder={t('console.placeholder')}
          aria-describedby={keys}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => enter(draft, true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) ask()
            else if (event.key === 'Escape' && busy) cancel()
            else return
            event.preventDefault()
          }}
        />
        <div className={css.bar}>
          {busy ? (
            <button type="button" className="button" onClick={() => cancel()}>
              {t('console.cancel')}
            </button>
          ) : (
            <button type="button" className="button" data-primary onClick={ask} disabled={draft.trim() === ''}>
              {t('console.run')}
            </button>
          )}
          <small id={keys}>{t('console.keys')}</small>
          {sql !== '' && <CopyButton text={() => location.href} label={t('console.link')} done={t('console.copied')} />}
        </div>
        <ConsoleOutcome state={state} period={ranking.data.period} asOf={ranking.data.asOf} more={(found) => void more(found)} />
      </div>
    </div>
  )
}
