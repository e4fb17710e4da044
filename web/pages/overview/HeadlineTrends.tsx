import { useMemo, useState } from 'react'
import type { Scheme } from '../../../metrics/schemes'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import type { HistoryPeriod } from '../../../server/office/history'
import type { ShownRanking } from '../../api/ranking'
import { useIndicatorName } from '../../text/indicator-words'
import { useWords } from '../../text/use-words'
import { TrendPanel } from '../../trend/TrendPanel'
import type { Line } from '../../trend/trend-series'
import css from './OverviewPage.module.css'

interface HeadlineTrendsProps {
  ranking: ShownRanking
  scheme: Scheme
  runs: readonly (readonly string[])[]
  history: readonly HistoryPeriod[]
  /** On a screen that nobody touches. */
  unfolded?: boolean
}

/** The sparklines in full, when they are asked for: one chart, and the figures of every period. */
export function HeadlineTrends({ ranking, scheme, runs, history, unfolded = false }: HeadlineTrendsProps) {
  const { t } = useWords()
  const indicatorName = useIndicatorName()
  const [open, setOpen] = useState(unfolded)
  const lines = useMemo(() => headlineIndicators(scheme).map((id): Line => ({ id, name: indicatorName(id), of: ({ city }) => city[id] })), [scheme, indicatorName])
  return (
    <details className={css.trends} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('overview.lines')} <small>{t('trend.note')}</small>
      </summary>
      {open && <TrendPanel title={t('overview.headlines')} period={ranking.period} asOf={ranking.asOf} runs={runs} periods={history} lines={lines} fileName={`${t('overview.lines')}_${ranking.period}`} />}
    </details>
  )
}
