import { useState } from 'react'
import { recordTypes } from '../../../metrics/records'
import { batchStatuses } from '../../../metrics/vocabulary/batch-status'
import type { Batch } from '../../../server/office/batch'
import type { UnderWay } from '../../../server/office/work'
import { type BatchChange, useBatchChange, useBatches } from '../../api/data'
import { useProfiles } from '../../api/profiles'
import { TableDownload } from '../../export/TableDownload'
import { May } from '../../parts/May'
import { Problem } from '../../parts/Problem'
import { ReasonForm } from '../../parts/ReasonForm'
import { Sheet } from '../../parts/Sheet'
import { Tag } from '../../parts/Tag'
import { Waiting } from '../../parts/Waiting'
import { minute } from '../../text/minute'
import { useWords } from '../../text/use-words'
import { Correction } from './Correction'
import { batchesExport } from './data-exports'
import css from './DataPage.module.css'

/** Every batch, the newest first: what it brought, what was refused, and what can be done with it. */
export function BatchTable({ work }: { work: UnderWay | null }) {
  const words = useWords()
  const { t, name, number, language } = words
  const batches = useBatches()
  const { data: profiles = [] } = useProfiles()
  const called = (source: string) => {
    const profile = profiles.find((one) => one.name === source)
    return profile ? name(profile.names) : source
  }
  return (
    <section aria-labelledby="batches-title">
      <div className={css.head}>
        <h2 id="batches-title" className={css.section}>
          {t('data.batches')}
        </h2>
        {batches.data && batches.data.length > 0 && <TableDownload table={() => batchesExport(words, batches.data)} />}
      </div>
      {batches.isLoadingError && <Problem error={batches.error} retry={() => void batches.refetch()} />}
      {batches.isPending && <Waiting rows={4} />}
      {batches.data?.length === 0 && <p className={css.say}>{t('data.noBatches')}</p>}
      {batches.data && batches.data.length > 0 && (
        <Sheet label={t('data.batches')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('data.batch')}</th>
                <th scope="col">{t('data.source')}</th>
                <th scope="col">{t('data.observed')}</th>
                <th scope="col" className={css.number}>
                  {t('data.rows')}
                </th>
                <th scope="col" className={css.number}>
                  {t('data.accepted')}
                </th>
                <th scope="col" className={css.number}>
                  {t('data.rejected')}
                </th>
                <th scope="col" className={css.number}>
                  {t('data.duplicate')}
                </th>
                <th scope="col">{t('rules.state')}</th>
                <th scope="col">{t('rules.change')}</th>
              </tr>
            </thead>
            <tbody>
              {batches.data.map((batch) => (
                <tr key={batch.id} data-status={batch.status}>
                  <td>
                    #{batch.id}
                    {batch.status !== 'loaded' && <small className={css.narrow}>{name(batchStatuses[batch.status])}</small>}
                  </td>
                  <td className={css.source}>
                    {called(batch.source)} {batch.sample && <Tag title={t('tag.sampleHint')}>{t('tag.sample')}</Tag>}
                    <small title={batch.files.map((file) => `${file.name} · ${name(file.decided)} · SHA-256 ${file.sha256}`).join('\n')}>{filesOf(batch)}</small>
                    <small>
                      {Object.entries(batch.records)
                        .filter(([, count]) => count > 0)
                        .slice(0, 4)
                        .map(([id, count]) => `${name(recordTypes.get(id)?.names ?? { zh: id, en: id })} ${number.count(count)}`)
                        .join(t('list.comma'))}
                    </small>
                    {batch.notes.map((note) => (
                      <small key={note.zh}>{name(note)}</small>
                    ))}
                  </td>
                  <td className={css.day}>{batch.observedOn}</td>
                  <td className={css.number}>{number.count(batch.rows)}</td>
                  <td className={css.number}>{number.count(batch.accepted)}</td>
                  <td className={css.number}>
                    {batch.rejected > batch.mended && batch.corrects === null ? (
                      <a className="link" href={`/api/batches/${batch.id}/rejects.csv?language=${language}`} download title={t('data.rejectsCsv')}>
                        {number.count(batch.rejected)}
                      </a>
                    ) : (
                      number.count(batch.rejected)
                    )}
                    {batch.mended > 0 && <small>{t('data.mended', { count: number.count(batch.mended) })}</small>}
                  </td>
                  <td className={css.number}>{number.count(batch.duplicate)}</td>
                  <td className={css.status}>
                    {name(batchStatuses[batch.status])}
                    {batch.corrects !== null && <small>{t('data.correctionOf', { id: batch.corrects })}</small>}
                    {batch.held && <small className={css.held}>{name(batch.held)}</small>}
                  </td>
                  <td className={css.change}>
                    {t('data.made', { who: batch.who, at: minute(batch.importedAt) })}
                    {batch.why && <small>{batch.why}</small>}
                    {batch.withdrawn && <small>{t('rules.takenBack', { who: batch.withdrawn.who, at: minute(batch.withdrawn.at), why: batch.withdrawn.why ?? '' })}</small>}
                    {batch.status !== 'withdrawn' && !batch.sample && (
                      <May action="import">
                        <Actions batch={batch} kept={work?.batch === batch.id ? work : null} />
                      </May>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Sheet>
      )}
    </section>
  )
}

function filesOf({ files }: Batch): string {
  const [first] = files
  return files.length > 1 ? `${first!.name} +${files.length - 1}` : (first?.name ?? '')
}

interface ActionsProps {
  batch: Batch
  /** What is under way with the batch, so that nothing else can be done with it. */
  kept: UnderWay | null
}

/** A held batch is let in or dropped; a loaded one can be withdrawn. Each for a reason that is kept. */
function Actions({ batch, kept }: ActionsProps) {
  const { t, name } = useWords()
  const idle = { disabled: kept !== null, title: kept ? name(kept.says) : undefined }
  const [asked, setAsked] = useState<BatchChange | 'correction' | null>(null)
  const withdraw = useBatchChange('withdrawal')
  const release = useBatchChange('release')
  const change = asked === 'release' ? release : withdraw
  if (asked === 'correction') return <Correction batch={batch.id} done={() => setAsked(null)} />
  if (asked)
    return (
      <ReasonForm
        action={t(asked === 'release' ? 'data.release' : 'rules.withdraw')}
        pending={change.isPending}
        kept={kept}
        error={change.error}
        send={(words) => change.mutate({ batch: batch.id, ...words }, { onSuccess: () => setAsked(null) })}
        cancel={() => setAsked(null)}
      />
    )
  return (
    <span className={css.actions}>
      {batch.status === 'held' && (
        <button type="button" className="button" {...idle} onClick={() => setAsked('release')}>
          {t('data.release')}
        </button>
      )}
      {batch.status === 'loaded' && batch.rejected > batch.mended && batch.corrects === null && (
        <button type="button" className="button" {...idle} onClick={() => setAsked('correction')}>
          {t('data.sendBack')}
        </button>
      )}
      <button type="button" className="button" {...idle} onClick={() => setAsked('withdrawal')}>
        {t('rules.withdraw')}
      </button>
    </span>
  )
}
