import { useState } from 'react'
import type { Names } from '../../../metrics/names'
import type { TokenWords } from '../../../server/access/token'
import { Problem } from '../../parts/Problem'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'

interface TokenFormProps {
  profiles: readonly { readonly name: string; readonly names: Names; readonly source: string }[]
  pending: boolean
  error: unknown
  send: (words: TokenWords) => void
  cancel: () => void
}

/** What a token is called, for which source it is, and how long it is good. */
export function TokenForm({ profiles, pending, error, send, cancel }: TokenFormProps) {
  const { t, name } = useWords()
  const [words, setWords] = useState<TokenWords>({ id: '', profile: '', days: 90 })
  const set = (part: Partial<TokenWords>) => setWords({ ...words, ...part })
  return (
    <form
      className={css.form}
      aria-label={t('account.addToken')}
      onSubmit={(event) => {
        event.preventDefault()
        send(words)
      }}
    >
      <h3>{t('account.addToken')}</h3>
      <div className={css.fields}>
        <label>
          <span>{t('account.token')}</span>
          <input className="field" required pattern="[a-z][a-z0-9._\-]+" maxLength={40} autoCapitalize="none" autoComplete="off" spellCheck={false} value={words.id} onChange={(event) => set({ id: event.target.value })} />
          <small>{t('account.tokenHint')}</small>
        </label>
        <label>
          <span>{t('account.profile')}</span>
          <select className="field" required value={words.profile} onChange={(event) => set({ profile: event.target.value })}>
            <option value="">{t('account.choose')}</option>
            {profiles.map((one) => (
              <option key={one.name} value={one.name}>
                {name(one.names)}（{one.source}）
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('account.days')}</span>
          <input className="field" type="number" required min={1} max={366} value={words.days} onChange={(event) => set({ days: Number(event.target.value) })} />
        </label>
      </div>
      <p className={css.act}>
        <button type="submit" className="button" data-primary disabled={pending}>
          {t('account.give')}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {t('account.cancel')}
        </button>
      </p>
      {error != null && <Problem error={error} />}
    </form>
  )
}
