import { useMay, useMe } from '../../api/me'
import { ThemeSwitch } from '../../parts/ThemeSwitch'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { addTexts } from '../../text/i18n'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'
import { Accounts } from './Accounts'
import { OwnAccount } from './OwnAccount'
import { PasswordForm } from './PasswordForm'
import { Sessions } from './Sessions'
import { Tokens } from './Tokens'
import * as texts from './texts'

addTexts('account', texts)

/** Who one is here, one's password and sessions; for an administrator everybody's accounts and sessions. */
export function AccountPage() {
  const { t, name } = useWords()
  const { data: me } = useMe()
  const may = useMay()
  useTitle(t('account.title'))
  if (!me) return <Waiting rows={4} />
  return (
    <>
      <h1>{t('account.title')}</h1>
      <p className={css.say}>
        {t('account.theme')} <ThemeSwitch className="button" />
      </p>
      {me.via === 'session' ? (
        <>
          <OwnAccount me={me} />
          {me.elsewhere ? me.provider && <p className={css.say}>{t('account.elsewhere', { provider: name(me.provider) })}</p> : <PasswordForm />}
          <Sessions of="own" />
          {may('accounts') && (
            <>
              <Accounts />
              <Sessions of="all" />
              <Tokens />
            </>
          )}
        </>
      ) : (
        <>
          <p className={css.say}>{t('account.operator')}</p>
          <p className={css.say}>{t('account.operatorHint')}</p>
          <pre className={css.command}>shuping accounts add wangmin --name 王敏 --role administrator</pre>
          {may('accounts') && <Tokens />}
        </>
      )}
    </>
  )
}
