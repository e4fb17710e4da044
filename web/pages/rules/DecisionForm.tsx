import { useState } from 'react'
import type { Column, RecordType } from '../../../metrics/records'
import { useDecide } from '../../api/decisions'
import { Problem } from '../../parts/Problem'
import { useWho, WhoField } from '../../parts/WhoField'
import { useWords } from '../../text/use-words'
import css from './RulesPage.module.css'

const kinds: Partial<Record<Column['type'], string>> = { day: 'date', integer: 'number' }

/** One field of a decision, as its column asks for it. */
function Field({ column, value, change }: { column: Column; value: string; change: (value: string) => void }) {
  const { t, name } = useWords()
  const choices = column.type === 'boolean' ? { true: { zh: t('rules.yes'), en: t('rules.yes') }, false: { zh: t('rules.no'), en: t('rules.no') } } : column.values
  return (
    <label className={css.field}>
      <span>
        {name(column.names)}
        {column.required && <b aria-hidden="true"> *</b>}
      </span>
      {choices ? (
        <select className="field" value={value} required={column.required} onChange={(event) => change(event.target.value)}>
          <option value="" />
          {Object.entries(choices).map(([code, names]) => (
            <option key={code} value={code}>
              {name(names)}
            </option>
          ))}
        </select>
      ) : (
        <input className="field" type={kinds[column.type] ?? 'text'} value={value} required={column.required} onChange={(event) => change(event.target.value)} />
      )}
      {column.note && <small>{name(column.note)}</small>}
    </label>
  )
}

/** Enters a decision; the fields follow from the record type. What is wrong is said by the server, all at once. */
export function DecisionForm({ type }: { type: RecordType }) {
  const { t, name } = useWords()
  const decide = useDecide(type.id)
  const [open, setOpen] = useState(false)
  const [cells, setCells] = useState<Record<string, string>>({})
  const by = useWho()
  const [why, setWhy] = useState('')
  const send = () =>
    decide.mutate(
      { cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')), who: by.who, why },
      {
        onSuccess: () => {
          setCells({})
          setWhy('')
          setOpen(false)
        },
      },
    )
  if (!open)
    return (
      <p className={css.open}>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {t('rules.add', { what: name(type.names) })}
        </button>
        {decide.isSuccess && <span role="status">{t('rules.added', { batch: decide.data.batch.id })}</span>}
      </p>
    )
  return (
    <form
      className={css.form}
      aria-label={t('rules.add', { what: name(type.names) })}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {type.columns.map((column) => (
        <Field key={column.id} column={column} value={cells[column.id] ?? ''} change={(value) => setCells({ ...cells, [column.id]: value })} />
      ))}
      <label className={css.field}>
        <span>
          {t('who.by')}
          {by.say && <b aria-hidden="true"> *</b>}
        </span>
        <WhoField by={by} labelled />
      </label>
      <label className={css.field} data-wide>
        <span>
          {t('rules.why')}
          <b aria-hidden="true"> *</b>
        </span>
        <input className="field" value={why} required maxLength={1000} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <p className={css.buttons}>
        <button type="submit" className="button" data-primary disabled={decide.isPending}>
          {t('rules.enter')}
        </button>
        <button type="button" className="button" onClick={() => setOpen(false)}>
          {t('rules.cancel')}
        </button>
      </p>
      {decide.isError && <Problem error={decide.error} />}
    </form>
  )
}
