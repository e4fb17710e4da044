import type { RankedDepartment } from '../../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../../metrics/vocabulary/department-group'
import { FigureCell } from '../../../parts/FigureCell'
import { departmentPath, PageLink } from '../../../parts/PageLink'
import { Sheet } from '../../../parts/Sheet'
import { useIndicatorName } from '../../../text/indicator-words'
import { useWords } from '../../../text/use-words'
import { byName } from '../../ranking/arrange'
import css from './ScatterTable.module.css'
import { reachedBoth, type ScatterPoint } from './scatter-points'

interface ScatterTableProps {
  points: readonly ScatterPoint[]
  x: string
  y: string
  title: string
  search: string
  departments: readonly RankedDepartment[]
}

/** The dots of the chart as a table, each group by name. */
export function ScatterTable({ points, x, y, title, search, departments }: ScatterTableProps) {
  const { t, name } = useWords()
  const indicatorName = useIndicatorName()
  const figures = new Map(departments.map((one) => [one.code, one.indicators]))
  const order = Object.keys(departmentGroups)
  const sorted = [...points].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group) || byName.compare(a.name, b.name))
  const reached = (point: ScatterPoint) => {
    if (reachedBoth(point) === null) return t('analysis.scatter.unjudged')
    const count = [point.x, point.y].filter((one) => one.reached).length
    return t(count === 2 ? 'analysis.scatter.yes' : count === 1 ? 'analysis.scatter.one' : 'analysis.scatter.no')
  }
  return (
    <Sheet label={title}>
      <table className={css.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ranking.department')}</th>
            <th scope="col" data-wide>{t('facet.group')}</th>
            <th scope="col">{indicatorName(x)}</th>
            <th scope="col">{indicatorName(y)}</th>
            <th scope="col" data-wide>{t('analysis.scatter.quadrant')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((point) => (
            <tr key={point.code}>
              <th scope="row">
                <PageLink to={departmentPath(point.code)} search={search}>
                  {point.name}
                </PageLink>
              </th>
              <td data-wide>{name(departmentGroups[point.group])}</td>
              <td className={css.figure}>
                <FigureCell figure={figures.get(point.code)?.[x] ?? null} />
              </td>
              <td className={css.figure}>
                <FigureCell figure={figures.get(point.code)?.[y] ?? null} />
              </td>
              <td data-wide>{reached(point)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  )
}
