import { personRoles, roles } from '../../../metrics/vocabulary/role'
import type { Me } from '../../../server/routes/shapes/account'
import { useSignOut } from '../../api/me'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'

/** Name, account, roles and department of who reads. */
export function OwnAccount({ me: { id, name: called, roles: held, department, departmentName } }: { me: Me }) {
  const { t, name } = useWords()
  const signOut = useSignOut()
  return (
    <section aria-labelledby="own">
      <h2 id="own" className={css.section}>
        {t('account.own')}
      </h2>
      <dl className={css.facts}>
        <dt>{t('account.name')}</dt>
        <dd>{called}</dd>
        <dt>{t('account.id')}</dt>
        <dd>{id}</dd>
        <dt>{t('account.roles')}</dt>
        <dd>{personRoles.filter((one) => held.includes(one)).map((one) => name(roles[one])).join(t('list.comma'))}</dd>
        {department !== null && (
          <>
            <dt>{t('account.departmentHint')}</dt>
            <dd>
              {departmentName} <small>{department}</small>
            </dd>
          </>
        )}
      </dl>
      <p className={css.act}>
        <button type="button" className="button" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('who.leave')}
        </button>
      </p>
    </section>
  )
}
