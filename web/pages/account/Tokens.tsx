import { useState } from 'react'
import type { MachineToken } from '../../../server/access/token'
import { useAddToken, useRevokeToken, useTokens } from '../../api/tokens'
import { Problem } from '../../parts/Problem'
import { ListSheet } from '../../parts/ListSheet'
import { Waiting } from '../../parts/Waiting'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'
import { ShownOnce } from './ShownOnce'
import { TokenForm } from './TokenForm'

/** What programs show instead of signing in: made for one source, shown once, revoked. */
export function Tokens() {
  const { t, number } = useWords()
  const tokens = useTokens()
  const add = useAddToken()
  const revoke = useRevokeToken()
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string } | null>(null)
  const close = () => {
    add.reset()
    setAsked(false)
  }
  const all = tokens.data?.tokens ?? []
  return (
    <section>
      <h2 className={css.section}>
        {t('account.tokens')} {tokens.data && <small>{t('account.count', { count: number.count(all.length) })}</small>}
      </h2>
      <p className={css.say}>{t('account.tokensSay')}</p>
      {tokens.isLoadingError && <Problem error={tokens.error} retry={() => void tokens.refetch()} />}
      {tokens.isPending && <Waiting rows={2} />}
      {made && <ShownOnce say={t('account.secret', { id: made.id })} secret={made.secret} seen={() => setMade(null)} />}
      {revoke.error && <Problem error={revoke.error} />}
      {asked ? (
        <TokenForm
          profiles={tokens.data?.profiles ?? []}
          pending={add.isPending}
          error={add.error}
          send={(words) => add.mutate(words, { onSuccess: ({ token: { id }, secret }) => (setMade({ id, secret }), close()) })}
          cancel={close}
        />
      ) : (
        <p className={css.act}>
          <button type="button" className="button" onClick={() => setAsked(true)}>
            {t('account.addToken')}
          </button>
        </p>
      )}
      {all.length > 0 && (
        <ListSheet label={t('account.tokens')}>
          <table className={css.table}>
            <caption className="visually-hidden">{t('account.tokens')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('account.token')}</th>
                <th scope="col">{t('account.source')}</th>
                <th scope="col">{t('account.state')}</th>
                <th scope="col">{t('account.expires')}</th>
                <th scope="col">{t('account.seen')}</th>
                <th scope="col">{t('account.madeBy')}</th>
                <th scope="col">{t('account.end')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((one) => (
                <TokenRow key={one.id} token={one} pending={revoke.isPending} revoke={() => revoke.mutate(one.id)} />
              ))}
            </tbody>
          </table>
        </ListSheet>
      )}
    </section>
  )
}

function TokenRow({ token, pending, revoke }: { token: MachineToken; pending: boolean; revoke: () => void }) {
  const { t } = useWords()
  const [revoking, setRevoking] = useState(false)
  const { id, profile, source, good, revoked, expiresAt, lastUsed, madeBy, madeAt } = token
  return (
    <tr>
      <th scope="row">{id}</th>
      <td>
        {source}
        {profile !== source && <small>{profile}</small>}
      </td>
      <td>
        {t(good ? 'account.active' : revoked ? 'account.revoked' : 'account.expired')}
        {revoked && (
          <small>
            {revoked.who} {minute(revoked.at)}
          </small>
        )}
      </td>
      <td>{minute(expiresAt)}</td>
      <td>{lastUsed ? minute(lastUsed) : t('account.never')}</td>
      <td>
        {madeBy} <small>{minute(madeAt)}</small>
      </td>
      <td>
        {good && (
          <button
            type="button"
            className="button"
            disabled={pending}
            aria-label={t(revoking ? 'account.sureRevokeOf' : 'account.revokeOf', { id })}
            onBlur={() => setRevoking(false)}
            onClick={() => {
              // A program stops delivering by it, and the name is never given again: it takes two presses.
              if (revoking) revoke()
              setRevoking(!revoking)
            }}
          >
            {t(revoking ? 'account.sureRevoke' : 'account.end')}
          </button>
        )}
      </td>
    </tr>
  )
}
