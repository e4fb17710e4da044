import { Link } from '@tanstack/react-router'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { carried, useAddress } from '../../address/use-address'
import { FigureCell } from '../../parts/FigureCell'
import { Sheet } from '../../parts/Sheet'
import { useWords } from '../../text/use-words'
import { byName } from '../ranking/arrange'
import css from './IndicatorPage.module.css'

/** The chart's figures as a table: the same departments, best first; those without a value stand last. */
export function DistributionTable({ indicator, departments }: { indicator: string; departments: readonly RankedDepartment[] }) {
  const { t, name } = useWords()
  const address = useAddress()
  const rows = departments
    .flatMap((department) => {
      const figure = department.indicators[indicator]
      return figure && figure.state !== 'not-applicable' ? [{ department, figure }] : []
    })
    .sort((a, b) => (b.figure.rate ?? b.figure.progress ?? -1) - (a.figure.rate ?? a.figure.progress ?? -1) || byName.compare(a.department.name, b.department.name))
  return (
    <Sheet label={t('distribution.title')}>
      <table className={css.table}>
        <caption className="visually-hidden">{t('distribution.title')}</caption>
        <thead>
          <tr>
            <th scope="col" className={css.rank}>
              {t('distribution.rank')}
            </th>
            <th scope="col">{t('ranking.department')}</th>
            <th scope="col">{t('facet.group')}</th>
            <th scope="col">{t('distribution.figure')}</th>
            <th scope="col">{t('distribution.others')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, figure }) => (
            <tr key={department.code}>
              <td className={css.rank}>{figure.rank ?? '—'}</td>
              <th scope="row">
                <Link to="/departments/$code" params={{ code: department.code }} search={{ ...carried(address), indicator }} hash="rows">
                  {department.name}
                </Link>
              </th>
              <td>{name(departmentGroups[department.group])}</td>
              <td className={css.figure}>
                <FigureCell figure={figure} />
              </td>
              <td className={css.others}>{t('distribution.othersText', { pending: figure.pending, exempt: figure.exempt, unknown: figure.unknown })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
