import { type SubmitEvent, useState } from 'react'
import { useChangePassword } from '../../api/door'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'

const blank = { current: '', password: '', again: '' }

/** Changes one's own password, which ends every other session. */
export function PasswordForm() {
  const { t } = useWords()
  const [words, setWords] = useState(blank)
  const change = useChangePassword()
  const { current, password, again } = words
  const differ = again !== '' && again !== password
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    change.mutate({ current, password }, { onSuccess: () => setWords(blank) })
  }
  const field = (key: keyof typeof blank, label: string, autoComplete: string) => (
    <label>
      <span>{label}</span>
      <input className="field" type="password" required maxLength={200} autoComplete={autoComplete} value={words[key]} onChange={(event) => setWords({ ...words, [key]: event.target.value })} />
    </label>
  )
  return (
    <section aria-labelledby="password">
      <h2 id="password" className={css.section}>
        {t('account.password')}
      </h2>
      <form className={css.fields} aria-labelledby="password" onSubmit={send}>
        {field('current', t('account.current'), 'current-password')}
        {field('password', t('account.fresh'), 'new-password')}
        {field('again', t('account.again'), 'new-password')}
        <button type="submit" className="button" data-primary disabled={change.isPending || differ || again === ''}>
          {t('account.change')}
        </button>
      </form>
      <p role="status" className={css.say}>
        {differ ? t('account.differ') : change.isSuccess && t('account.changed')}
      </p>
      {change.error && <Problem error={change.error} />}
    </section>
  )
}
