import { Link } from '@tanstack/react-router'
import { indicators } from '../../../metrics/indicators'
import { targetOf } from '../../../metrics/scoring/target'
import { parsePeriod } from '../../../metrics/time/period'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { carried, useAddress } from '../../address/use-address'
import { useOffice } from '../../api/use-office'
import { TableDownload } from '../../export/TableDownload'
import { FigureCell } from '../../parts/FigureCell'
import { Problem } from '../../parts/Problem'
import { SchemeMarks } from '../../parts/SchemeMarks'
import { Sheet } from '../../parts/Sheet'
import { Tag } from '../../parts/Tag'
import { useTitle } from '../../parts/use-title'
import { Waiting } from '../../parts/Waiting'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import { SliceChips } from '../../slice/SliceChips'
import { useRanking } from '../../slice/use-ranking'
import { useWords } from '../../text/use-words'
import css from './IndicatorsPage.module.css'
import { indicatorsExport } from './indicators-export'
import { reachedBy } from './reached-by'

/** Every duty that is measured: clause, whose it is, target, weight, and where the city stands. */
export function IndicatorsPage() {
  const words = useWords()
  const { t, name, number } = words
  const { evaluation } = useOffice()
  const address = useAddress()
  const ranking = useRanking(evaluation)
  useTitle(t('nav.indicators'))
  if (ranking.isLoadingError) return <Problem error={ranking.error} retry={() => void ranking.refetch()} />
  if (!ranking.data) return <Waiting rows={8} />
  const { departments, city, period } = ranking.data
  const scheme = ranking.data.rules
  const leading = headlineIndicators(scheme)
  const ids = [...leading, ...Object.keys(city).filter((id) => !leading.includes(id))]
  const year = parsePeriod(period)?.year ?? 0
  const whose = (id: string): string => {
    const duties = scheme.duties.filter((one) => one.indicator === id)
    return [
      ...duties.flatMap(({ groups }) => groups.map((group) => name(departmentGroups[group]))),
      ...duties.flatMap((one) => one.departments ?? []).map((code) => departments.find((department) => department.code === code)?.name ?? code),
    ].join(t('list.comma'))
  }
  return (
    <>
      <div className={css.head}>
        <h1>{t('nav.indicators')}</h1>
        <SchemeMarks ranking={ranking.data} scheme={scheme} />
        <span className={css.tools}>
          <TableDownload table={() => indicatorsExport(words, ranking.data, scheme, ids, whose)} />
        </span>
      </div>
      <p className={css.say}>{t('indicators.say', { scheme: name(scheme.names), count: ids.length })}</p>
      <SliceChips group={evaluation.group} slice={evaluation.slice} />
      <Sheet label={t('nav.indicators')}>
        <table className={css.table}>
          <caption className="visually-hidden">{t('indicators.say', { scheme: name(scheme.names), count: ids.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('indicators.indicator')}</th>
              <th scope="col">{t('indicators.clause')}</th>
              <th scope="col">{t('indicators.duty')}</th>
              <th scope="col" className={css.number}>
                {t('explain.target')}
              </th>
              <th scope="col" className={css.number}>
                {t('explain.weight')}
              </th>
              <th scope="col">{t('city.figure')}</th>
              <th scope="col" className={css.number}>
                {t('indicators.reached')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const definition = indicators.get(id)
              const target = targetOf(scheme, id, year)
              const reached = reachedBy(departments, id)
              return (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/indicators/$id" params={{ id }} search={carried(address)}>
                      {name(definition?.names ?? { zh: id, en: id })}
                    </Link>
                    <small>{definition && name(definition.subject)}</small>
                  </th>
                  <td>{definition?.clause.ref}</td>
                  <td>{whose(id)}</td>
                  <td className={css.number}>
                    {target ? number.target(target.value) : '—'}
                    {target && !target.confirmed && <Tag title={t('tag.targetHint')}>{t('tag.target')}</Tag>}
                  </td>
                  <td className={css.number}>{scheme.weights[id] === undefined ? '—' : number.count(scheme.weights[id])}</td>
                  <td className={css.figure}>
                    <FigureCell figure={city[id] ?? null} />
                  </td>
                  <td className={css.number}>{reached.judged > 0 ? `${number.count(reached.reached)} / ${number.count(reached.judged)}` : '—'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Sheet>
    </>
  )
}
