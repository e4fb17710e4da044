import type { ChartTheme } from './theme'

/** The small text of a chart. */
export const caption = (theme: ChartTheme) => ({ color: theme.caption, fontSize: 12, fontFamily: theme.font })

/** An axis from 0 to 100 %. */
export const shareAxis = (theme: ChartTheme) => ({
  type: 'value' as const,
  min: 0,
  max: 1,
  interval: 0.2,
  axisLine: { onZero: false, lineStyle: { color: theme.rule } },
  axisTick: { show: false },
  axisLabel: { ...caption(theme), formatter: (value: number) => `${Math.round(value * 100)}%` },
  splitLine: { lineStyle: { color: theme.rule } },
})
