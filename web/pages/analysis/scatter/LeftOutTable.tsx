import { departmentGroups } from '../../../../metrics/vocabulary/department-group'
import { departmentPath, PageLink } from '../../../parts/PageLink'
import { Sheet } from '../../../parts/Sheet'
import { useIndicatorName } from '../../../text/indicator-words'
import { useWords } from '../../../text/use-words'
import { byName } from '../../ranking/arrange'
import css from './ScatterTable.module.css'
import { leftReasons } from './left-reasons'
import type { LeftOut } from './scatter-points'

/** Who is not on the chart, and why. */
export function LeftOutTable({ left, x, y, search }: { left: readonly LeftOut[]; x: string; y: string; search: string }) {
  const words = useWords()
  const { t, name } = words
  const indicatorName = useIndicatorName()
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out" className={css.section}>
        {t('analysis.scatter.left')} <small>{t('analysis.scatter.leftNote')}</small>
      </h2>
      <Sheet label={t('analysis.scatter.left')}>
        <table className={css.table}>
          <caption className="visually-hidden">{t('analysis.scatter.left')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('ranking.department')}</th>
              <th scope="col">{t('facet.group')}</th>
              <th scope="col">{t('analysis.scatter.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {[...left]
              .sort((a, b) => byName.compare(a.name, b.name))
              .map((one) => (
                <tr key={one.code}>
                  <th scope="row">
                    <PageLink to={departmentPath(one.code)} search={search}>
                      {one.name}
                    </PageLink>
                  </th>
                  <td>{name(departmentGroups[one.group])}</td>
                  <td className={css.reason}>{leftReasons(words, one, indicatorName(x), indicatorName(y))}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Sheet>
    </section>
  )
}
