import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { indicators } from '../../../metrics/indicators'
import type { Verdict, VerdictRow } from '../../../metrics/indicators/verdict'
import { verdicts } from '../../../metrics/indicators/verdict'
import { useAddress, useGo } from '../../address/use-address'
import type { Objected } from '../../api/appeals'
import type { Evaluation } from '../../api/evaluation'
import { useMay } from '../../api/me'
import { rowsPerPage, useVerdicts, verdictsCsv, verdictsOptions } from '../../api/verdicts'
import { TableDownload } from '../../export/TableDownload'
import { Pager } from '../../parts/Pager'
import { Problem } from '../../parts/Problem'
import { Waiting } from '../../parts/Waiting'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { Objection } from '../appeals/Objection'
import { rowsExport } from './department-exports'
import css from './Rows.module.css'
import { RowsTable } from './RowsTable'

/** The most that the server gives at once. */
const most = 500

/** Rows that a browser puts into one file with words and notes; more than these the server streams. */
const handed = 20_000

/** The rows behind a figure, filtered as the reader came; their counts are the figure's. */
export function Rows({ indicator, department, name: departmentName, evaluation }: { indicator: string; department: string; name: string; evaluation: Evaluation }) {
  const words = useWords()
  const { t, name, number, language } = words
  const indicatorName = useIndicatorName()
  const { verdict, by, page = 1 } = useAddress()
  const go = useGo()
  const queries = useQueryClient()
  const query = { evaluation, indicator, department, verdict, by, page }
  const rows = useVerdicts(query)
  const definition = indicators.get(indicator)
  const may = useMay()
  const [marked, setMarked] = useState<readonly Objected[]>([])
  const isMarked = (subject: string) => marked.some((one) => one.indicator === indicator && one.subject === subject)
  // Objections are to the kept verdicts, while they are out for comment.
  const open = may('appeal') && rows.data?.state === 'comment' && rows.data.revision !== null
  const mark = (some: readonly VerdictRow[], on: boolean) => {
    const subjects = new Set(some.map(({ subject }) => subject))
    const others = marked.filter((one) => one.indicator !== indicator || !subjects.has(one.subject))
    setMarked(on ? [...others, ...some.map(({ subject, title }) => ({ indicator, subject, title }))] : others)
  }
  const counts = rows.data?.counts
  const everything = async () => {
    const all: VerdictRow[] = []
    for (let at = 1, pages = 1; at <= pages; at++) {
      const part = await queries.fetchQuery(verdictsOptions({ ...query, page: at }, most))
      all.push(...part.rows)
      pages = Math.ceil(part.total / most)
    }
    return rowsExport(words, evaluation, rows.data?.asOf ?? null, definition!, departmentName, all)
  }
  const all = counts ? Object.values(counts).reduce((a, b) => a + b, 0) : 0
  return (
    <section id="rows" className={css.rows} aria-labelledby="rows-title" aria-busy={rows.isPlaceholderData}>
      <div className={css.head}>
        <h2 id="rows-title">
          {t('rows.title')} <small>{indicatorName(indicator)}</small>
        </h2>
        {definition && rows.data && rows.data.total > 0 && rows.data.total <= handed && <TableDownload table={everything} />}
        {rows.data && rows.data.total > handed && (
          <span className={css.tools}>
            <small>{t('rows.streamed', { most: number.count(handed) })}</small>
            <a className="button" href={verdictsCsv(query, language)} download>
              CSV
            </a>
          </span>
        )}
      </div>
      {counts && (
        <div className={css.filter} role="group" aria-label={t('rows.filter')}>
          <button type="button" aria-pressed={verdict === undefined} onClick={() => go({ verdict: undefined, page: undefined })}>
            {t('rows.all')} <em>{number.count(all)}</em>
          </button>
          {(Object.keys(verdicts) as Verdict[]).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={verdict === one}
              disabled={counts[one] === 0 && verdict !== one}
              onClick={() => go({ verdict: verdict === one ? undefined : one, page: undefined })}
            >
              {name(verdicts[one])} <em>{number.count(counts[one])}</em>
            </button>
          ))}
        </div>
      )}
      {rows.isLoadingError && <Problem error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isPending && <Waiting rows={6} />}
      {rows.data && definition && (
        <>
          {rows.data.rows.length === 0 ? (
            <p className={css.none}>{t('rows.none')}</p>
          ) : (
            <RowsTable rows={rows.data.rows} indicator={definition} by={by} sort={(column) => go({ by: column, page: undefined })} marking={open ? { has: isMarked, set: mark } : undefined} />
          )}
          <Pager page={page} pages={Math.max(1, Math.ceil(rows.data.total / rowsPerPage))} go={(to) => go({ page: to === 1 ? undefined : to })} />
          {open && <Objection period={evaluation.period} department={department} departmentName={departmentName} chosen={marked} clear={() => setMarked([])} />}
        </>
      )}
    </section>
  )
}
