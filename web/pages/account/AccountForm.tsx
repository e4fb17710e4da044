import { useEffect, useRef, useState } from 'react'
import type { Account, AccountWords } from '../../../server/access/account'
import { personRoles, roles } from '../../../metrics/vocabulary/role'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'

interface AccountFormProps {
  /** Null for a new one. */
  account: Account | null
  departments: readonly { readonly code: string; readonly name: string }[]
  pending: boolean
  error: unknown
  send: (id: string, words: AccountWords) => void
  cancel: () => void
}

/** What an administrator decides of an account. */
export function AccountForm({ account, departments, pending, error, send, cancel }: AccountFormProps) {
  const { t, name } = useWords()
  const [id, setId] = useState(account?.id ?? '')
  const [words, setWords] = useState<AccountWords>(account ? { name: account.name, roles: account.roles, department: account.department, blocked: account.blocked } : { name: '', roles: [], department: null, blocked: false })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // It does not stand where it was asked for: the focus goes to it, and back.
    const opener = document.activeElement
    form.current?.querySelector('input')?.focus()
    return () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus()
    }
  }, [])
  const set = (part: Partial<AccountWords>) => setWords({ ...words, ...part })
  const contact = words.roles.includes('contact')
  const title = account ? t('account.editOf', { id: account.id }) : t('account.add')
  return (
    <form
      ref={form}
      className={css.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        send(id, { ...words, department: contact ? words.department : null })
      }}
    >
      <h3>{title}</h3>
      <div className={css.fields}>
        {!account && (
          <label>
            <span>{t('account.id')}</span>
            <input className="field" required pattern="[a-z][a-z0-9._\-]+" maxLength={40} autoCapitalize="none" autoComplete="off" spellCheck={false} value={id} onChange={(event) => setId(event.target.value)} />
            <small>{t('account.idHint')}</small>
          </label>
        )}
        <label>
          <span>{t('account.name')}</span>
          <input className="field" required maxLength={50} autoComplete="off" value={words.name} onChange={(event) => set({ name: event.target.value })} />
        </label>
        {contact && (
          <label>
            <span>{t('account.departmentHint')}</span>
            <select className="field" required value={words.department ?? ''} onChange={(event) => set({ department: event.target.value || null })}>
              <option value="">{t('account.choose')}</option>
              {departments.map((one) => (
                <option key={one.code} value={one.code}>
                  {one.name} {one.code}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <fieldset className={css.roles}>
        <legend>{t('account.roles')}</legend>
        {personRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={words.roles.includes(role)}
              onChange={(event) => set({ roles: personRoles.filter((one) => (one === role ? event.target.checked : words.roles.includes(one))) })}
            />{' '}
            {name(roles[role])}
          </label>
        ))}
      </fieldset>
      {account && (
        <label>
          <input type="checkbox" checked={words.blocked} onChange={(event) => set({ blocked: event.target.checked })} /> {t('account.block')}
        </label>
      )}
      <p className={css.act}>
        <button type="submit" className="button" data-primary disabled={pending || words.roles.length === 0}>
          {t('account.save')}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('account.cancel')}
        </button>
      </p>
      {error != null && <Problem error={error} />}
    </form>
  )
}
