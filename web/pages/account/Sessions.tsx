import { type SessionsOf, useEndSession, useSessions } from '../../api/accounts'
import { Problem } from '../../parts/Problem'
import { ListSheet } from '../../parts/ListSheet'
import { Waiting } from '../../parts/Waiting'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './AccountPage.module.css'

/** Who is signed in, from where and since when; each session can be ended but the one that reads, which is left by signing out. */
export function Sessions({ of }: { of: SessionsOf }) {
  const { t } = useWords()
  const sessions = useSessions(of)
  const end = useEndSession(of)
  const title = t(of === 'own' ? 'account.ownSessions' : 'account.allSessions')
  return (
    <section>
      <h2 className={css.section}>
        {title}
      </h2>
      {sessions.isLoadingError && <Problem error={sessions.error} retry={() => void sessions.refetch()} />}
      {sessions.isPending && <Waiting rows={2} />}
      {end.error && <Problem error={end.error} />}
      {sessions.data && (
        <ListSheet label={title}>
          <table className={css.table}>
            <caption className="visually-hidden">{title}</caption>
            <thead>
              <tr>
                {of === 'all' && <th scope="col">{t('account.id')}</th>}
                <th scope="col">{t('account.since')}</th>
                <th scope="col">{t('account.seen')}</th>
                <th scope="col">{t('account.from')}</th>
                <th scope="col">{t('account.end')}</th>
              </tr>
            </thead>
            <tbody>
              {sessions.data.map(({ id, account, openedAt, seenAt, from, current }) => (
                <tr key={id}>
                  {of === 'all' && <th scope="row">{account}</th>}
                  <td>{minute(openedAt)}</td>
                  <td>{minute(seenAt)}</td>
                  <td>{from}</td>
                  <td>
                    {current ? (
                      t('account.here')
                    ) : (
                      <button type="button" className="button" disabled={end.isPending} aria-label={t('account.endOf', { account, since: minute(openedAt) })} onClick={() => end.mutate(id)}>
                        {t('account.end')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ListSheet>
      )}
    </section>
  )
}
