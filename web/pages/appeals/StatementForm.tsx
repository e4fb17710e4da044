import { type ReactNode, useState } from 'react'
import type { Statement } from '../../api/appeals'
import { Problem } from '../../parts/Problem'
import { useWho, WhoField } from '../../parts/WhoField'
import { useWords } from '../../text/use-words'
import css from './AppealsPage.module.css'

interface StatementFormProps {
  /** What is asked to be said. */
  label: string
  /** What the button says. */
  action: string
  /** Whether files may come with it. */
  files?: boolean
  pending: boolean
  error: unknown
  send: (statement: Statement) => void
  cancel: () => void
  /** What is asked before. */
  children?: ReactNode
}

/** What one side says in an appeal, with files that show it. */
export function StatementForm({ label, action, files = false, pending, error, send, cancel, children }: StatementFormProps) {
  const { t } = useWords()
  const by = useWho()
  const [why, setWhy] = useState('')
  const [chosen, setChosen] = useState<readonly File[]>([])
  return (
    <form
      className={css.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        send({ who: by.who, why, files: chosen })
      }}
    >
      {children}
      <label className={css.field}>
        {label}
        <textarea className="field" rows={3} required maxLength={1000} value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      {files && (
        <label className={css.field}>
          {t('appeals.files')}
          <input type="file" multiple accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.txt" onChange={(event) => setChosen([...(event.target.files ?? [])])} />
        </label>
      )}
      <p className={css.act}>
        <WhoField by={by} />
        <button type="submit" className="button" data-primary disabled={pending}>
          {action}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('appeals.cancel')}
        </button>
      </p>
      {error != null && <Problem error={error} />}
    </form>
  )
}
