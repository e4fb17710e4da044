import { useMemo } from 'react'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Evaluation } from '../../api/evaluation'
import { trendOf, useHistory } from '../../api/history'
import type { ShownRanking } from '../../api/ranking'
import { Problem } from '../../parts/Problem'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { TrendPanel } from '../../trend/TrendPanel'
import type { Line } from '../../trend/trend-series'
import css from './IndicatorPage.module.css'

/** How the city and each group of peers came to where they are. */
export function IndicatorTrend({ indicator, evaluation, ranking }: { indicator: string; evaluation: Evaluation; ranking: ShownRanking }) {
  const { t, name } = useWords()
  const indicatorName = useIndicatorName()
  const history = useHistory(evaluation, { indicators: [indicator] })
  const runs = useMemo(() => trendOf(evaluation), [evaluation])
  const lines = useMemo(() => {
    const groups = (Object.keys(departmentGroups) as DepartmentGroup[]).filter((group) => history.data?.some((period) => period.groups[group]?.[indicator]))
    return [
      { id: 'city', name: t('explain.everyone'), of: ({ city }) => city[indicator] },
      ...groups.map((group): Line => ({ id: group, name: name(departmentGroups[group]), of: ({ groups }) => groups[group]?.[indicator] })),
    ] satisfies Line[]
  }, [history.data, indicator, name, t])
  return (
    <section aria-labelledby="trend">
      <h2 id="trend" className={css.section}>
        {t('trend.title')} <small>{t('trend.note')}</small>
      </h2>
      {history.isLoadingError && <Problem error={history.error} retry={() => void history.refetch()} />}
      {history.data ? (
        <TrendPanel title={indicatorName(indicator)} period={ranking.period} asOf={ranking.asOf} runs={runs} periods={history.data} lines={lines} fileName={`${indicator}_${t('trend.title')}_${ranking.period}`} />
      ) : (
        <div className={css.chart} />
      )}
    </section>
  )
}
