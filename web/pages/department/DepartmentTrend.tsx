import { useMemo } from 'react'
import type { RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { Evaluation } from '../../api/evaluation'
import { trendOf, useHistory } from '../../api/history'
import { Problem } from '../../parts/Problem'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { TrendPanel } from '../../trend/TrendPanel'
import type { Line } from '../../trend/trend-series'
import css from './DepartmentPage.module.css'

interface DepartmentTrendProps {
  indicator: string
  department: RankedDepartment
  evaluation: Evaluation
  ranking: Ranking
}

/** The indicator that is open, over the periods: the department, its peers, the city. */
export function DepartmentTrend({ indicator, department: { code, name: departmentName, group }, evaluation, ranking }: DepartmentTrendProps) {
  const { t, name } = useWords()
  const indicatorName = useIndicatorName()
  const history = useHistory(evaluation, { indicators: [indicator], departments: [code] })
  const runs = useMemo(() => trendOf(evaluation), [evaluation])
  const lines = useMemo(
    (): Line[] => [
      { id: code, name: departmentName, of: ({ departments }) => departments[code]?.indicators[indicator] },
      { id: group, name: name(departmentGroups[group]), of: ({ groups }) => groups[group]?.[indicator] },
      { id: 'city', name: t('explain.everyone'), of: ({ city }) => city[indicator] },
    ],
    [code, departmentName, group, indicator, name, t],
  )
  return (
    <section aria-labelledby="trend">
      <h2 className={css.section} id="trend">
        {indicatorName(indicator)} · {t('trend.title')} <small>{t('trend.note')}</small>
      </h2>
      {history.isLoadingError && <Problem error={history.error} retry={() => void history.refetch()} />}
      {history.data ? (
        <TrendPanel title={indicatorName(indicator)} period={ranking.period} asOf={ranking.asOf} runs={runs} periods={history.data} lines={lines} fileName={`${code}_${indicator}_${ranking.period}`} />
      ) : (
        <div className={css.place} aria-busy />
      )}
    </section>
  )
}
