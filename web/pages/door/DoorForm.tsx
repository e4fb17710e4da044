import type { ReactNode } from 'react'
import { Problem } from '../../parts/Problem'
import { useTitle } from '../../parts/use-title'
import css from './Door.module.css'

interface DoorFormProps {
  title: string
  say: string
  action: string
  pending: boolean
  error: unknown
  send: () => void
  children: ReactNode
  /** Another way in. */
  beside?: ReactNode
}

/** A form at the door: what it is for, what it asks, and what went wrong. */
export function DoorForm({ title, say, action, pending, error, send, children, beside }: DoorFormProps) {
  useTitle(title)
  return (
    <form
      className={css.door}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h1>{title}</h1>
      <p>{say}</p>
      {children}
      {error != null && <Problem error={error} />}
      <button type="submit" className="button" data-primary disabled={pending}>
        {action}
      </button>
      {beside}
    </form>
  )
}

interface AnswerProps {
  label: string
  value: string
  change: (value: string) => void
  type?: 'text' | 'password'
  autoComplete: string
  hint?: string
  most?: number
  pattern?: string
  first?: boolean
}

/** One thing that is asked. */
export function Answer({ label, value, change, type = 'text', autoComplete, hint, most = 200, pattern, first = false }: AnswerProps) {
  return (
    <label>
      <span>{label}</span>
      {/* Nothing else is on the page, and who opens it came to type. */}
      <input
        className="field"
        type={type}
        value={value}
        required
        maxLength={most}
        pattern={pattern}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={first}
        onChange={(event) => change(event.target.value)}
      />
      {hint && <small>{hint}</small>}
    </label>
  )
}
