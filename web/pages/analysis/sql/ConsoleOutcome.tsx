import { TableDownload } from '../../../export/TableDownload'
import { useWords } from '../../../text/use-words'
import { Problem } from '../../../parts/Problem'
import { Absent, QuestionFault } from './fault'
import { otherWord } from './question'
import { ResultTable } from './ResultTable'
import css from './SqlTab.module.css'
import { type ConsoleState, firstRows, type Found, furtherRows } from './use-console'

/** What has become of a question: on its way, rows, or what was wrong with it. */
export function ConsoleOutcome({ state, period, asOf, more }: { state: ConsoleState; period: string; asOf: string | null; more: (found: Found) => void }) {
  const { t, number } = useWords()
  switch (state.kind) {
    case 'idle':
      return <p className={css.note}>{t('console.initial')}</p>
    case 'loading':
      return (
        <p className={css.note} role="status">
          {t(`console.loading.${state.step}`)}{' '}
          <progress aria-label={t(`console.loading.${state.step}`)} max={state.total ?? undefined} value={state.total === null ? undefined : state.received} /> {state.received > 0 && number.megabytes(state.received)}
        </p>
      )
    case 'running':
      return (
        <p className={css.note} role="status">
          {t('console.running')}
        </p>
      )
    case 'canceled':
      return (
        <p className={css.note} role="status">
          {t('console.canceled')} {state.ended && t('console.again')}
        </p>
      )
    case 'failed':
      return <Failure error={state.error} ended={state.ended} />
    case 'found':
      return <Rows found={state.found} {...{ period, asOf, more }} />
  }
}

function Failure({ error, ended }: { error: unknown; ended: boolean }) {
  const { t } = useWords()
  if (error instanceof Absent)
    return (
      <div className={css.fault} role="alert">
        <strong>{t('console.absent')}</strong>
        <p>{t('console.absentWhat', { reason: error.message })}</p>
      </div>
    )
  if (!(error instanceof QuestionFault)) return <Problem error={error} />
  const word = otherWord(error.question)
  return (
    <div className={css.fault} role="alert">
      <strong>{t('console.refused')}</strong>
      <p>{word === null ? t('console.help') : t('console.notQuery', { word })}</p>
      <pre>{error.message}</pre>
      {ended && <p>{t('console.again')}</p>}
    </div>
  )
}

function Rows({ found, period, asOf, more }: { found: Found; period: string; asOf: string | null; more: (found: Found) => void }) {
  const { t, number } = useWords()
  const { columns, rows, done, seconds, text } = found
  const count = number.count(rows.length)
  return (
    <section aria-label={t('console.result')}>
      <div className={css.bar}>
        <p role="status">
          {rows.length === 0 ? t('console.none') : t(done ? 'console.found' : 'console.part', { count })}
          {t('console.time', { seconds: seconds.toFixed(2) })}
        </p>
        {!done && (
          <button type="button" className="button" onClick={() => more(found)}>
            {t('console.more', { count: number.count(rows.length < firstRows ? firstRows : furtherRows) })}
          </button>
        )}
        {columns.length > 0 && (
          <span className={css.tools}>
            <TableDownload
              table={() => ({
                title: t('console.exportTitle'),
                period,
                asOf,
                columns: columns.map(({ name, numeric }) => ({ title: name, kind: numeric ? 'number' : 'text' })),
                rows,
                notes: [
                  [t('console.sql'), text],
                  [t('console.rows'), done ? t('console.found', { count }) : t('console.firstRows', { count })],
                ],
              })}
            />
          </span>
        )}
      </div>
      {rows.length > 0 && <ResultTable columns={columns} rows={rows} />}
    </section>
  )
}
