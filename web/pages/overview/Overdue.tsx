import { indicators } from '../../../metrics/indicators'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import type { Scheme } from '../../../metrics/schemes'
import { writeAddress, type Address } from '../../address/address'
import { useOverdue } from '../../api/overdue'
import type { Evaluation } from '../../api/evaluation'
import type { ShownRanking } from '../../api/ranking'
import { TableDownload } from '../../export/TableDownload'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Problem } from '../../parts/Problem'
import { Waiting } from '../../parts/Waiting'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import css from './Panel.module.css'

/** Departments that are seen at once; all are in the exported table. */
const shown = 8

/** Headline indicators whose items can be overdue. */
export const overdueIndicators = (scheme: Scheme): string[] => headlineIndicators(scheme).filter((id) => indicators.get(id)?.reasons.overdue !== undefined)

interface OverdueProps {
  indicator: string
  official: Evaluation
  ranking: ShownRanking
  /** What links to other pages take along. */
  links: Address
}

/** Departments with items that are past their day and still open, those with the most first. */
export function Overdue({ indicator, official, ranking, links }: OverdueProps) {
  const { t, name, number } = useWords()
  const indicatorName = useIndicatorName()
  const list = useOverdue(indicator, official)
  const names = new Map(ranking.departments.map((one) => [one.code, one.name]))
  // Departments are told apart by the rows behind the count: those not done come first.
  const search = writeAddress({ ...links, indicator, verdict: 'missed', by: '-reason' })
  const departments = list.data?.departments ?? []
  const count = departments.reduce((sum, one) => sum + one.count, 0)
  const oldest = departments.reduce((least, one) => (one.oldest < least ? one.oldest : least), departments[0]?.oldest ?? '')
  const reason = indicators.get(indicator)?.reasons.overdue
  const table = () => ({
    title: t('overview.overdue.title'),
    period: ranking.period,
    asOf: list.data?.asOf ?? null,
    columns: [
      { title: t('departments.code'), kind: 'text' as const },
      { title: t('ranking.department'), kind: 'text' as const },
      { title: t('overview.overdue.count'), kind: 'count' as const },
      { title: t('overview.overdue.oldest'), kind: 'text' as const },
    ],
    rows: departments.map((one) => [one.department, names.get(one.department) ?? one.department, one.count, one.oldest]),
    notes: [[indicatorName(indicator), reason ? name(reason) : '']] as const,
  })
  return (
    <section className={css.panel} aria-labelledby="overdue">
      <div className={css.head}>
        <h2 id="overdue">
          {t('overview.overdue.title')} <small>{reason ? name(reason) : indicatorName(indicator)}</small>
        </h2>
        {departments.length > 0 && <TableDownload table={table} />}
      </div>
      {list.isLoadingError && <Problem error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting rows={6} />}
      {list.data && departments.length === 0 && <p className={css.say}>{t(list.data.asOf === null ? 'overview.overdue.unmeasured' : 'overview.overdue.none')}</p>}
      {departments.length > 0 && (
        <>
          <p className={css.say}>{t('overview.overdue.sum', { departments: number.count(departments.length), count: number.count(count), oldest })}</p>
          <table className={css.table}>
            <caption className="visually-hidden">{t('overview.overdue.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('ranking.department')}</th>
                <th scope="col" className={css.number}>
                  {t('overview.overdue.count')}
                </th>
                <th scope="col" className={css.number}>
                  {t('overview.overdue.oldest')}
                </th>
              </tr>
            </thead>
            <tbody>
              {departments.slice(0, shown).map((one) => (
                <tr key={one.department}>
                  <th scope="row">
                    <PageLink to={departmentPath(one.department)} search={search} hash="rows">
                      {names.get(one.department) ?? one.department}
                    </PageLink>
                  </th>
                  <td className={css.number}>{number.count(one.count)}</td>
                  <td className={css.number}>{one.oldest}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {departments.length > shown && (
            <p className={css.lines}>
              <PageLink to={`/indicators/${indicator}`} search={writeAddress(links)} className="link">
                {t('overview.overdue.more', { count: departments.length - shown })}
              </PageLink>
            </p>
          )}
        </>
      )}
    </section>
  )
}
