import { useState } from 'react'
import type { Source } from '../../../server/pull/sources'
import { usePull, useRemoveSource, useSources } from '../../api/sources'
import { May } from '../../parts/May'
import { Problem } from '../../parts/Problem'
import { ReasonForm } from '../../parts/ReasonForm'
import { ListSheet } from '../../parts/ListSheet'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'
import { SourceForm } from './SourceForm'

/** Addresses that are fetched, when, and how their last runs went. */
export function Sources() {
  const { t } = useWords()
  const sources = useSources()
  return (
    <section aria-labelledby="sources-title">
      <h2 id="sources-title" className={css.section}>
        {t('data.sources')} <small>{t('data.sourcesNote')}</small>
      </h2>
      {sources.isLoadingError && <Problem error={sources.error} retry={() => void sources.refetch()} />}
      {sources.data && sources.data.length > 0 && (
        <ListSheet label={t('data.sources')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('data.source')}</th>
                <th scope="col">{t('data.profile')}</th>
                <th scope="col">{t('data.schedule')}</th>
                <th scope="col">{t('data.lastRun')}</th>
                <th scope="col">{t('rules.change')}</th>
              </tr>
            </thead>
            <tbody>
              {sources.data.map((source) => (
                <SourceRow key={source.id} source={source} />
              ))}
            </tbody>
          </table>
        </ListSheet>
      )}
      <May action="import">
        <SourceForm />
      </May>
    </section>
  )
}

function SourceRow({ source: { id, kind, addresses, proxy, profile, schedule, made, last } }: { source: Source }) {
  const { t, name } = useWords()
  const pull = usePull()
  const remove = useRemoveSource()
  const [removing, setRemoving] = useState(false)
  return (
    <tr>
      <td className={css.source}>
        {id} <small>{kind === 'file' ? t('data.file') : kind === 'dcat' ? 'DCAT' : 'CKAN'}</small>
        {addresses.map((address) => (
          <small key={address}>{address}</small>
        ))}
        {proxy !== null && <small>{t('data.through', { proxy })}</small>}
      </td>
      <td>{profile}</td>
      <td>{schedule ?? t('data.byHand')}</td>
      <td>
        {last ? (
          <>
            {t(`data.outcome.${last.outcome}`)} {last.batch !== null && `#${last.batch}`}
            <small>{minute(last.startedAt)}</small>
            {last.message && <small className={css.held}>{name(last.message)}</small>}
          </>
        ) : (
          '—'
        )}
      </td>
      <td className={css.change}>
        {t('data.made', { who: made.who, at: minute(made.at) })}
        {made.why && <small>{made.why}</small>}
        {removing ? (
          <ReasonForm action={t('data.remove')} pending={remove.isPending} error={remove.error} send={(words) => remove.mutate({ id, ...words })} cancel={() => setRemoving(false)} />
        ) : (
          <May action="import">
            <span className={css.actions}>
              <button type="button" className="button" disabled={pull.isPending} onClick={() => pull.mutate(id)}>
                {t(pull.isPending ? 'data.pulling' : 'data.pull')}
              </button>
              <button type="button" className="button" onClick={() => setRemoving(true)}>
                {t('data.remove')}
              </button>
            </span>
          </May>
        )}
      </td>
    </tr>
  )
}
