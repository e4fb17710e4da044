import { lazy, Suspense, useMemo } from 'react'
import type { HistoryPeriod } from '../../server/office/history'
import { TableTwin } from '../parts/TableTwin'
import { addTexts } from '../text/i18n'
import { useWords } from '../text/use-words'
import * as texts from './texts'
import css from './TrendPanel.module.css'
import { type Line, trendFrom } from './trend-series'
import { trendTable } from './trend-table'

addTexts('trend', texts)

const TrendChart = lazy(() => import('../charts/TrendChart'))

interface TrendPanelProps {
  title: string
  /** The period that the page shows, and its as-of. */
  period: string
  asOf: string | null
  runs: readonly (readonly string[])[]
  periods: readonly HistoryPeriod[]
  lines: readonly Line[]
  fileName: string
}

/** A trend as a chart and as a table. */
export function TrendPanel({ title, period, asOf, runs, periods, lines, fileName }: TrendPanelProps) {
  const words = useWords()
  const trend = useMemo(() => trendFrom(runs, periods, lines), [runs, periods, lines])
  return (
    <>
      <Suspense fallback={<div className={css.place} aria-busy />}>
        <TrendChart trend={trend} title={title} fileName={fileName} />
      </Suspense>
      <TableTwin table={trendTable(words, { title, period, asOf, runs, periods, lines })} />
    </>
  )
}
