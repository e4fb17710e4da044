import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { floorPercent } from '../../../metrics/scoring/rate'
import { type DepartmentGroup, departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { Scheme } from '../../../metrics/schemes'
import type { HistoryPeriod } from '../../../server/office/history'
import { Sparkline } from '../../charts/Sparkline'
import { CityValue } from '../../parts/CityValue'
import { PageLink } from '../../parts/PageLink'
import { StateMark } from '../../parts/StateMark'
import type { ShownRanking } from '../../api/ranking'
import { useWords } from '../../text/use-words'
import { trendFrom } from '../../trend/trend-series'
import { cityFigures } from '../ranking/city-figures'
import css from './Headlines.module.css'
import { useChangeText } from './change-text'
import type { Before } from './use-figures'

interface HeadlinesProps {
  ranking: ShownRanking
  scheme: Scheme
  before: Before | null
  runs: readonly (readonly string[])[]
  /** Undefined while it is on its way, null when it does not come. */
  history: readonly HistoryPeriod[] | undefined | null
  /** Query of the links, `?` included. */
  search: string
}

/** The headline figures of the city, each with its n, its target, its trend and its change. */
export function Headlines({ ranking, scheme, before, runs, history, search }: HeadlinesProps) {
  const { t, name } = useWords()
  const changeText = useChangeText()
  return (
    <section className={css.strip} aria-label={t('overview.headlines')}>
      {scheme.headlines.flatMap((headline) => {
        const figures = cityFigures(ranking, headline)
        if (figures.length === 0)
          return (
            <div key={headline.id}>
              <h2>{name(headline.names)}</h2>
              <StateMark state="not-applicable" />
            </div>
          )
        return figures.map(({ indicator, figure }) => {
          const title = figures.length > 1 ? `${name(headline.names)} · ${groupsWith(ranking.departments, indicator).map((group) => name(departmentGroups[group])).join(t('list.comma'))}` : name(headline.names)
          return (
            <PageLink key={indicator} to={`/indicators/${indicator}`} search={search}>
              <h2>{title}</h2>
              <CityValue figure={figure} asOf={ranking.asOf} />
              <HeadlineTrend indicator={indicator} title={title} runs={runs} history={history} />
              {before && figure.state !== 'withheld' && <p className={css.change}>{changeText(before, before.comparison?.city[indicator] ?? null)}</p>}
            </PageLink>
          )
        })
      })}
    </section>
  )
}

/** Groups with a department whose duty the indicator is. */
const groupsWith = (departments: readonly RankedDepartment[], indicator: string): DepartmentGroup[] => [
  ...new Set(departments.filter(({ indicators }) => (indicators[indicator]?.state ?? 'not-applicable') !== 'not-applicable').map(({ group }) => group)),
]

function HeadlineTrend({ indicator, title, runs, history }: { indicator: string; title: string } & Pick<HeadlinesProps, 'runs' | 'history'>) {
  const { t } = useWords()
  if (history === null) return null
  if (!history) return <div className={css.spark} aria-busy />
  const { series, targets } = trendFrom(runs, history, [{ id: indicator, name: title, of: ({ city }) => city[indicator] }])
  const points = series[0]!.points
  let place = 0
  const shown = runs.map((run) => run.map(() => points[place++] ?? null))
  const last = points.findLast((point) => point !== null)
  const latest = last ? floorPercent(last.met, last.whole) : t('trend.silent')
  return (
    <div className={css.spark}>
      <Sparkline runs={shown} target={targets.findLast((one) => one !== null) ?? null} label={t('overview.spark', { title, latest, twin: t('overview.lines') })} />
    </div>
  )
}
