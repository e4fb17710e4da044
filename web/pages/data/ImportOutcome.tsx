import type { ImportResult } from '../../../server/office/batch'
import { useWords } from '../../text/use-words'
import css from './DataPage.module.css'

/** What became of an import: counts, notes, what was refused and how to mend it. */
export function ImportOutcome({ result: { batch, repeated, removedSample, rejects } }: { result: ImportResult }) {
  const { t, name, number, language } = useWords()
  const { id, rows, accepted, rejected, duplicate, status, held, notes } = batch
  return (
    <section className={css.outcome} role="status" data-tone={status === 'held' ? 'held' : 'done'}>
      <p>
        <b>
          {repeated
            ? t('data.repeated', { id })
            : t(status === 'held' ? 'data.heldNow' : 'data.loaded', { id, rows: number.count(rows), accepted: number.count(accepted), rejected: number.count(rejected), duplicate: number.count(duplicate) })}
        </b>
      </p>
      {held && <p>{name(held)}</p>}
      {removedSample && <p>{t('data.sampleRemoved')}</p>}
      {!repeated &&
        batch.files.map((file) => (
          <p key={file.name}>
            <small>{t('data.decided', { file: file.name, decided: name(file.decided) })}</small>
          </p>
        ))}
      {notes.map((note) => (
        <p key={note.zh}>{name(note)}</p>
      ))}
      {rejected > 0 && (
        <>
          <ul className={css.faults}>
            {rejects.slice(0, 10).map((one, index) => (
              <li key={index}>{t('data.fault', { line: one.line, column: name(one.column), value: one.value, reason: name(one.reason), remedy: name(one.remedy) })}</li>
            ))}
          </ul>
          <a className="link" href={`/api/batches/${id}/rejects.csv?language=${language}`} download>
            {t('data.rejectsCsv')}
          </a>
        </>
      )}
    </section>
  )
}
