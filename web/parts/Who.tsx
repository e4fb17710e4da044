import { Link } from '@tanstack/react-router'
import { useMe, useSignOut } from '../api/me'
import { useWords } from '../text/use-words'
import css from './Who.module.css'

/** Who reads, which leads to her account, and the way out; on a server without accounts that this machine's operator does. */
export function Who() {
  const { t } = useWords()
  const { data: me } = useMe()
  const signOut = useSignOut()
  if (!me || me.via === 'nobody') return null
  if (me.via !== 'session')
    return (
      <Link to="/account" className={css.who} title={t('who.operatorHint')}>
        {t('who.operator')}
      </Link>
    )
  return (
    <>
      <Link to="/account" className={css.who} title={[me.id, me.departmentName ?? ''].join(' ').trim()}>
        {me.name}
        {me.departmentName !== null && <small>{me.departmentName}</small>}
      </Link>
      <button type="button" className={css.leave} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('who.leave')}
      </button>
    </>
  )
}
