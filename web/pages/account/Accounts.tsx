import { useState } from 'react'
import type { Account } from '../../../server/access/account'
import { roles } from '../../../metrics/vocabulary/role'
import { useAccounts, useAddAccount, useChangeAccount, useResetPassword } from '../../api/accounts'
import { Problem } from '../../parts/Problem'
import { ListSheet } from '../../parts/ListSheet'
import { Waiting } from '../../parts/Waiting'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import { AccountForm } from './AccountForm'
import css from './AccountPage.module.css'
import { ShownOnce } from './ShownOnce'

/** Which form is open: of an account that there is, or of a new one. */
type Asked = Account | 'new' | null

/** Everybody's accounts: made, changed, blocked, given a new first password. */
export function Accounts() {
  const { t, number } = useWords()
  const accounts = useAccounts()
  const [asked, setAsked] = useState<Asked>(null)
  const [made, setMade] = useState<{ readonly id: string; readonly password: string } | null>(null)
  const add = useAddAccount()
  const change = useChangeAccount()
  const reset = useResetPassword()
  const close = () => {
    add.reset()
    change.reset()
    setAsked(null)
  }
  const show = ({ account: { id }, password }: { account: Account; password: string }) => setMade({ id, password })
  const departments = accounts.data?.departments ?? []
  return (
    <section>
      <h2 className={css.section}>
        {t('account.accounts')} {accounts.data && <small>{t('account.count', { count: number.count(accounts.data.accounts.length) })}</small>}
      </h2>
      {accounts.isLoadingError && <Problem error={accounts.error} retry={() => void accounts.refetch()} />}
      {accounts.isPending && <Waiting rows={4} />}
      {made && <ShownOnce say={t('account.shown', { id: made.id })} secret={made.password} seen={() => setMade(null)} />}
      {reset.error && <Problem error={reset.error} />}
      {asked === null ? (
        <p className={css.act}>
          <button type="button" className="button" onClick={() => setAsked('new')}>
            {t('account.add')}
          </button>
        </p>
      ) : (
        <AccountForm
          key={asked === 'new' ? '' : asked.id}
          account={asked === 'new' ? null : asked}
          departments={departments}
          pending={add.isPending || change.isPending}
          error={add.error ?? change.error}
          send={(id, words) => {
            if (asked !== 'new') return change.mutate({ id, words }, { onSuccess: close })
            add.mutate({ id, words }, { onSuccess: (answer) => (show(answer), close()) })
          }}
          cancel={close}
        />
      )}
      {accounts.data && (
        <ListSheet label={t('account.accounts')}>
          <table className={css.table}>
            <caption className="visually-hidden">{t('account.accounts')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('account.id')}</th>
                <th scope="col">{t('account.name')}</th>
                <th scope="col">{t('account.roles')}</th>
                <th scope="col">{t('account.department')}</th>
                <th scope="col">{t('account.state')}</th>
                <th scope="col">{t('account.lastSignIn')}</th>
                <th scope="col">{t('account.edit')}</th>
              </tr>
            </thead>
            <tbody>
              {accounts.data.accounts.map((one) => (
                <AccountRow
                  key={one.id}
                  account={one}
                  departmentName={departments.find(({ code }) => code === one.department)?.name ?? one.department}
                  edit={() => setAsked(one)}
                  reset={() => reset.mutate(one.id, { onSuccess: show })}
                />
              ))}
            </tbody>
          </table>
        </ListSheet>
      )}
    </section>
  )
}

function AccountRow({ account, departmentName, edit, reset }: { account: Account; departmentName: string | null; edit: () => void; reset: () => void }) {
  const { t, name } = useWords()
  const [resetting, setResetting] = useState(false)
  const { id, name: called, roles: held, blocked, firstPassword, elsewhere, lastSignIn } = account
  return (
    <tr>
      <th scope="row">{id}</th>
      <td>{called}</td>
      <td>{held.map((one) => name(roles[one])).join(t('list.comma'))}</td>
      <td>{departmentName ?? '—'}</td>
      <td>{t(blocked ? 'account.blocked' : firstPassword ? 'account.first' : 'account.active')}</td>
      <td>{lastSignIn ? minute(lastSignIn) : t('account.never')}</td>
      <td className={css.buttons}>
        <button type="button" className="button" aria-label={t('account.editOf', { id })} onClick={edit}>
          {t('account.edit')}
        </button>
        {!elsewhere && (
          <button
            type="button"
            className="button"
            aria-label={t(resetting ? 'account.sureOf' : 'account.resetOf', { id })}
            onBlur={() => setResetting(false)}
            onClick={() => {
              // The old password is gone by it, and every session: it takes two presses.
              if (resetting) reset()
              setResetting(!resetting)
            }}
          >
            {t(resetting ? 'account.sure' : 'account.reset')}
          </button>
        )}
      </td>
    </tr>
  )
}
