import { Fragment } from 'react'
import { documentKind } from '../../../metrics/vocabulary/document-kind'
import type { DocumentRun } from '../../../server/office/document-runs'
import { runFile, useRepeatRun, useRuns } from '../../api/documents'
import { TableDownload } from '../../export/TableDownload'
import { Problem } from '../../parts/Problem'
import { Sheet } from '../../parts/Sheet'
import { Tag } from '../../parts/Tag'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import css from './DocumentsPage.module.css'
import { runsExport } from './runs-export'

/** Every document that was made or failed, with its file; what failed is made again by one press. */
export function RunTable({ who }: { who: string }) {
  const words = useWords()
  const { t } = words
  const runs = useRuns()
  const repeat = useRepeatRun()
  return (
    <section aria-labelledby="runs-title">
      <div className={css.head}>
        <h2 id="runs-title" className={css.section}>
          {t('documents.runs')} {runs.data && runs.data.length > 0 && <small>{t('documents.runsNote', { count: runs.data.length })}</small>}
        </h2>
        {runs.data && runs.data.length > 0 && <TableDownload table={() => runsExport(words, runs.data)} />}
      </div>
      {runs.isLoadingError && <Problem error={runs.error} retry={() => void runs.refetch()} />}
      {repeat.error && <Problem error={repeat.error} />}
      {runs.data?.length === 0 && <p className={css.note}>{t('documents.noRuns')}</p>}
      {runs.data && runs.data.length > 0 && (
        <Sheet label={t('documents.runs')}>
          <table className={css.table}>
            <caption className="visually-hidden">{t('documents.runs')}</caption>
            <thead>
              <tr>
                <th scope="col" className={css.amount}>
                  {t('documents.number')}
                </th>
                <th scope="col">{t('documents.at')}</th>
                <th scope="col">{t('documents.who')}</th>
                <th scope="col">{t('documents.kind')}</th>
                <th scope="col">{t('documents.period')}</th>
                <th scope="col">{t('documents.asOf')}</th>
                <th scope="col">{t('documents.result')}</th>
                <th scope="col">{t('documents.repeat')}</th>
              </tr>
            </thead>
            <tbody aria-busy={repeat.isPending}>
              {runs.data.map((run) => (
                <RunRow key={run.number} run={run} disabled={who === '' || repeat.isPending} again={() => repeat.mutate({ number: run.number, who })} />
              ))}
            </tbody>
          </table>
        </Sheet>
      )}
    </section>
  )
}

function RunRow({ run, disabled, again }: { run: DocumentRun; disabled: boolean; again: () => void }) {
  const { t, name, number: amount } = useWords()
  const { number, startedAt, who, kind, period, asOf, revision, outcome, repaired, milliseconds, file, bytes, sha256, reason } = run
  return (
    <tr>
      <th scope="row" className={css.amount}>
        {number}
      </th>
      <td>
        {minute(startedAt)} <small>{t('documents.seconds', { seconds: (milliseconds / 1000).toFixed(1) })}</small>
      </td>
      <td className={css.name}>{who}</td>
      <td>{name(documentKind(kind))}</td>
      <td>
        {period ?? '—'} {revision !== null && <small>{`${t('documents.revision')} ${revision}`}</small>}
      </td>
      <td>{asOf ?? '—'}</td>
      <td className={css.result}>
        {outcome === 'failed' ? (
          <>
            <Tag>{t(repaired ? 'documents.repaired' : 'documents.failed')}</Tag>
            {reason && <small>{name(reason)}</small>}
          </>
        ) : (
          <>
            <a className="link" href={runFile(number)} download>
              {file}
            </a>
            {kind === 'bulletin' &&
              (['html', 'xlsx'] as const).map((format) => (
                <Fragment key={format}>
                  {' · '}
                  <a className="link" href={runFile(number, format)} download>
                    .{format}
                  </a>
                </Fragment>
              ))}
            <small>
              {t('documents.kilobytes', { size: amount.count(Math.max(1, Math.round(bytes / 1024))) })} · <span title={sha256 ?? ''}>{t('documents.sum', { sum: sha256?.slice(0, 12) })}</span>
            </small>
          </>
        )}
      </td>
      <td>
        {/* A bulletin is issued once. */}
        {(kind !== 'bulletin' || (outcome === 'failed' && !repaired)) && (
          <button type="button" className="button" disabled={disabled} onClick={again} aria-label={`${t('documents.repeat')} ${number}`}>
            {t('documents.repeat')}
          </button>
        )}
      </td>
    </tr>
  )
}
