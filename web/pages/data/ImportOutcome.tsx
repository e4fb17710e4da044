import { Link } from '@tanstack/react-router'
import type { ImportResult } from '../../../server/office/office'
import { inLanguage } from '../../text/in-language'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

/** What became of an import: counts, notes, what was refused and how to mend it. */
export function ImportOutcome({ result: { batch, repeated, removedSample, rejects } }: { result: ImportResult }) {
  const { t, number, language } = useWords()
  const { id, rows, accepted, rejected, duplicate, status, held, notes } = batch
  const unmatched = [...new Set(rejects.filter(({ reason }) => /^未知部门/.test(reason)).map(({ value }) => value))]
  return (
    <section className={css.outcome} role="status" data-tone={status === 'held' ? 'held' : 'done'}>
      <p>
        <b>
          {repeated
            ? t('data.repeated', { id })
            : t(status === 'held' ? 'data.heldNow' : 'data.loaded', { id, rows: number.count(rows), accepted: number.count(accepted), rejected: number.count(rejected), duplicate: number.count(duplicate) })}
        </b>
      </p>
      {held && <p>{inLanguage(held, language)}</p>}
      {removedSample && <p>{t('data.sampleRemoved')}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {rejected > 0 && (
        <>
          <ul className={css.faults}>
            {rejects.slice(0, 10).map((one, index) => (
              <li key={index}>{t('data.fault', { line: one.line, column: one.column, value: one.value, reason: inLanguage(one.reason, language), remedy: inLanguage(one.remedy, language) })}</li>
            ))}
          </ul>
          <a className="link" href={`/api/batches/${id}/rejects.csv`} download>
            {t('data.rejectsCsv')}
          </a>
        </>
      )}
      {unmatched.length > 0 && (
        <p>
          {t('data.unmatched', { names: unmatched.join(t('list.comma')) })}{' '}
          <Link to="/rules/$type" params={{ type: 'department-alias' }} className="link">
            {t('data.decideNames')}
          </Link>
        </p>
      )}
    </section>
  )
}
