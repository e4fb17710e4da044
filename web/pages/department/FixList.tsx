import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { indicators } from '../../../metrics/indicators'
import { fixesOptions, useFixes } from '../../api/fixes'
import type { Evaluation } from '../../api/evaluation'
import { TableDownload } from '../../export/TableDownload'
import { Problem } from '../../parts/Problem'
import { Sheet } from '../../parts/Sheet'
import { VerdictMark } from '../../parts/VerdictMark'
import { Waiting } from '../../parts/Waiting'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { fixesExport } from './department-exports'
import css from './Rows.module.css'

/** Rows that are seen without looking for them, and the most that are listed. */
const few = 12
const many = 500

/** What the department can still do, ordered by the points of its total that one item is worth. */
export function FixList({ department, name: departmentName, asOf, evaluation }: { department: string; name: string; asOf: string | null; evaluation: Evaluation }) {
  const words = useWords()
  const { t, name, number } = words
  const indicatorName = useIndicatorName()
  const queries = useQueryClient()
  const [size, setSize] = useState(few)
  const list = useFixes(department, evaluation, size)
  return (
    <section className={css.rows} aria-labelledby="fixes-title">
      <div className={css.head}>
        <h2 id="fixes-title">
          {t('fixes.title')} {list.data && <small>{t('fixes.note', { shown: number.count(list.data.fixes.length), total: number.count(list.data.total) })}</small>}
        </h2>
        {list.data && list.data.total > 0 && <TableDownload table={async () => fixesExport(words, evaluation, asOf, departmentName, await queries.fetchQuery(fixesOptions(department, evaluation, many)))} />}
      </div>
      {list.isLoadingError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting rows={4} />}
      {list.data?.fixes.length === 0 && <p className={css.none}>{t('fixes.none')}</p>}
      {list.data && list.data.fixes.length > 0 && (
        <Sheet label={t('fixes.title')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('rows.subject')}</th>
                <th scope="col">{t('indicators.indicator')}</th>
                <th scope="col">{t('rows.verdict')}</th>
                <th scope="col">{t('rows.reason')}</th>
                <th scope="col">{t('rows.due')}</th>
                <th scope="col" className={css.number}>
                  {t('fixes.gain')}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.data.fixes.map(({ indicator, kind, gain, row }, index) => {
                const words = row ? indicators.get(indicator)?.reasons[row.reason] : undefined
                return (
                  <tr key={`${indicator}-${row?.subject ?? kind}-${index}`}>
                    <th scope="row" className={css.subject}>
                      {row ? (row.title ?? row.subject) : t('fixes.deliver')}
                      {row?.title != null && <small>{row.subject}</small>}
                    </th>
                    <td>{indicatorName(indicator)}</td>
                    <td>{kind === 'not-reported' ? t('state.not-reported') : <VerdictMark verdict={kind} />}</td>
                    <td className={css.reason}>{words ? name(words) : (row?.reason ?? '—')}</td>
                    <td>{row?.due_on ?? '—'}</td>
                    <td className={css.number}>{gain > 0 ? `+${gain.toFixed(2)}` : '—'}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Sheet>
      )}
      {list.data && size === few && list.data.total > few && (
        <p className={css.more}>
          <button type="button" className="button" onClick={() => setSize(many)}>
            {list.data.total > many ? t('fixes.most', { count: number.count(many) }) : t('fixes.more')}
          </button>
        </p>
      )}
    </section>
  )
}
