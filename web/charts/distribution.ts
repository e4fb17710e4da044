import type { EChartsOption } from 'echarts/types/dist/shared'
import { stackDots } from './strip-layout'
import { noteTooltip } from './note-tooltip'
import { caption, shareAxis } from './share-axis'
import type { ChartTheme } from './theme'

/** One group of departments on the chart, in the order of their values. */
export interface DistributionGroup {
  readonly name: string
  readonly points: readonly { readonly name: string; readonly value: number; readonly reached: boolean | null; readonly note: string }[]
}

const dotShare = 0.012

/**
 * Every department as a dot from 0 to 100 %, a line for each group, the target as a rule across all of them.
 *
 * @param target 0 to 1; null where the indicator has none.
 */
export function distributionOption(groups: readonly DistributionGroup[], target: number | null, targetName: string, theme: ChartTheme): EChartsOption {
  const text = caption(theme)
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    grid: { left: 96, right: 44, top: 32, bottom: 28 },
    tooltip: noteTooltip(theme),
    xAxis: shareAxis(theme),
    yAxis: {
      type: 'value',
      min: -0.5,
      max: groups.length - 0.45,
      interval: 1,
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
      axisLabel: { show: false },
    },
    series: [
      ...groups.map((group, line) => {
        const sorted = [...group.points].sort((a, b) => a.value - b.value)
        const dots = stackDots(
          sorted.map(({ value }) => value),
          dotShare,
        )
        return {
          type: 'scatter' as const,
          name: group.name,
          symbolSize: 11,
          data: sorted.map((point, index) => ({
            value: [point.value, line + 0.28 - Math.min(dots[index]!.level, 9) * 0.075],
            name: point.name,
            note: point.note,
            itemStyle: { color: point.reached === false ? theme.missed : theme.met, opacity: 0.85, borderColor: theme.sheet, borderWidth: 1 },
          })),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: true, position: 'start' as const, formatter: group.name, ...text, distance: 10 },
            lineStyle: { color: theme.rule, type: 'solid' as const, width: 1 },
            data: [{ yAxis: line + 0.36 }],
          },
        }
      }),
      ...(target === null
        ? []
        : [
            {
              type: 'scatter' as const,
              name: targetName,
              data: [],
              markLine: {
                silent: true,
                symbol: 'none',
                label: { show: true, position: 'start' as const, formatter: targetName, ...text, color: theme.ink },
                lineStyle: { color: theme.target, type: 'solid' as const, width: 2 },
                data: [{ xAxis: target }],
              },
            },
          ]),
    ],
  }
}
