import { type ReactNode, useState } from 'react'
import type { UnderWay } from '../../server/office/work'
import type { ChangeWords } from '../api/decisions'
import { useWords } from '../text/use-words'
import { Problem } from './Problem'
import css from './ReasonForm.module.css'
import { WaitingNote } from './WaitingNote'
import { useWho, WhoField } from './WhoField'

interface ReasonFormProps {
  /** What the button says. */
  action: string
  pending: boolean
  /** What is under way, where it keeps this from being done. */
  kept?: UnderWay | null
  error: unknown
  send: (words: ChangeWords) => void
  cancel: () => void
  /** What else is asked. */
  children?: ReactNode
}

/** Asks who changes something, where it is not known, and why; and sends it. */
export function ReasonForm({ action, pending, kept = null, error, send, cancel, children }: ReasonFormProps) {
  const { t, name } = useWords()
  const by = useWho()
  const [why, setWhy] = useState('')
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        send({ who: by.who, why })
      }}
    >
      <WhoField by={by} />
      <input className="field" aria-label={t('rules.why')} placeholder={t('rules.why')} value={why} required maxLength={1000} onChange={(event) => setWhy(event.target.value)} />
      {children}
      <button type="submit" className="button" data-primary disabled={pending || kept !== null} title={kept ? name(kept.says) : undefined}>
        {action}
      </button>
      <button type="button" className="button" onClick={cancel}>
        {t('rules.cancel')}
      </button>
      {pending && <WaitingNote />}
      {error != null && <Problem error={error} />}
    </form>
  )
}
