import { useCallback } from 'react'
import { floorPercent } from '../../metrics/scoring/rate'
import { useWords } from '../text/use-words'
import type { Trend, TrendPoint } from '../trend/trend-series'
import Chart from './Chart'
import type { ChartTheme } from './theme'
import { trendOption } from './trend'

/** Lines over periods; the table under it says the same. Loaded when it is needed. */
export default function TrendChart({ trend, title, fileName }: { trend: Trend; title: string; fileName: string }) {
  const { t, number } = useWords()
  const ids = trend.runs.flat()
  const lines = trend.series.map(({ name, points }) => {
    const at = points.findLastIndex((point) => point !== null)
    const point = points[at]
    return point ? t('trend.latest', { line: name, period: ids[at], share: floorPercent(point.met, point.whole) }) : t('trend.never', { line: name })
  })
  const option = useCallback(
    (theme: ChartTheme) => {
      const note = (line: string, period: string, { met, whole, open }: TrendPoint) =>
        t(open ? 'trend.openPoint' : 'trend.point', { line, period, share: floorPercent(met, whole), met: number.count(met), whole: number.count(whole) })
      return trendOption(trend, { target: t('trend.target'), silent: t('trend.silent'), note }, theme)
    },
    [trend, t, number],
  )
  return <Chart option={option} height={260} label={t('trend.label', { title, lines: lines.join(t('list.semicolon')) })} name={fileName} />
}
