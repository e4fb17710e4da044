import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { writeAddress } from '../../address/address'
import { carried, useAddress } from '../../address/use-address'
import { FigureCell } from '../../parts/FigureCell'
import { departmentPath, PageLink } from '../../parts/PageLink'
import { Sheet } from '../../parts/Sheet'
import { useWords } from '../../text/use-words'
import { distributionGroups } from './distribution-groups'
import css from './IndicatorPage.module.css'

/** The chart's figures as a table: the same departments, each group with its own ranks, best first. */
export function DistributionTable({ indicator, departments }: { indicator: string; departments: readonly RankedDepartment[] }) {
  const { t, name } = useWords()
  const address = useAddress()
  const search = writeAddress({ ...carried(address), indicator })
  const groups = distributionGroups(departments, indicator)
  return (
    <Sheet label={t('judging.distribution.title')}>
      <table className={css.table}>
        <caption className="visually-hidden">{t('judging.distribution.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.rank}>
              {t('judging.distribution.rank')}
            </th>
            <th scope="col">{t('ranking.department')}</th>
            <th scope="col">{t('indicators.figure')}</th>
            <th scope="col">{t('judging.distribution.others')}</th>
          </tr>
        </thead>
        {groups.map(({ group, rows }) => (
          <tbody key={group}>
            <tr className={css.group}>
              <th scope="rowgroup" colSpan={4}>
                {name(departmentGroups[group])} <span>{t('departments.size', { count: rows.length })}</span>
              </th>
            </tr>
            {rows.map(({ department, figure }) => (
              <tr key={department.code}>
                <td className={css.rank}>{figure.rank ?? '—'}</td>
                <th scope="row">
                  <PageLink to={departmentPath(department.code)} search={search} hash="rows">
                    {department.name}
                  </PageLink>
                </th>
                <td className={css.figure}>
                  <FigureCell figure={figure} />
                </td>
                <td className={css.others}>{t('judging.distribution.othersText', { pending: figure.pending, exempt: figure.exempt, unknown: figure.unknown })}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Sheet>
  )
}
