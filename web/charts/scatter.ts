import type { EChartsOption } from 'echarts/types/dist/shared'
import { noteTooltip } from './note-tooltip'
import { caption, shareAxis } from './share-axis'
import type { ChartTheme } from './theme'

/** One department on two indicators, both 0 to 1. */
export interface ScatterDot {
  readonly name: string
  readonly x: number
  readonly y: number
  /** What stands behind the dot; its area grows with it. */
  readonly n: number
  readonly reached: boolean | null
  readonly note: string
}

/** One group of departments, drawn with a shape of its own. */
export interface ScatterGroup {
  readonly name: string
  readonly dots: readonly ScatterDot[]
}

/** An axis: the indicator's name, and its target, 0 to 1, with the words for it; null where there is none. */
export interface ScatterAxis {
  readonly name: string
  readonly target: { readonly at: number; readonly name: string } | null
}

/** Apart by outline, not by colour alone. */
const shapes = ['circle', 'diamond', 'triangle'] as const

const smallest = 9
const largest = 30

/** Every department as a dot on two indicators, the targets as lines across. */
export function scatterOption(groups: readonly ScatterGroup[], x: ScatterAxis, y: ScatterAxis, theme: ChartTheme): EChartsOption {
  const text = caption(theme)
  const most = Math.max(1, ...groups.flatMap(({ dots }) => dots.map(({ n }) => n)))
  const axis = {
    ...shareAxis(theme),
    nameTextStyle: { ...text, color: theme.ink },
    nameLocation: 'middle' as const,
  }
  // Above the largest dot that may lie on the upper edge.
  const line = (at: object, name: string, position: 'end' | 'insideEndBottom') => ({ ...at, label: { show: true, position, ...(position === 'end' && { distance: largest / 2 + 3 }), formatter: name, ...text, color: theme.ink } })
  const targets = [
    ...(x.target ? [line({ xAxis: x.target.at }, x.target.name, 'end')] : []),
    ...(y.target ? [line({ yAxis: y.target.at }, y.target.name, 'insideEndBottom')] : []),
  ]
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    grid: { left: 64, right: 32, top: 60, bottom: 56 },
    legend: { top: 4, left: 56, itemWidth: 12, itemHeight: 12, textStyle: text, data: groups.map(({ name }) => ({ name, itemStyle: { color: theme.caption } })) },
    tooltip: noteTooltip(theme),
    xAxis: { ...axis, name: x.name, nameGap: 34 },
    yAxis: { ...axis, name: y.name, nameGap: 46 },
    series: [
      ...groups.map((group, index) => ({
        type: 'scatter' as const,
        name: group.name,
        symbol: shapes[index % shapes.length],
        // The largest first, so that a small one lies on top of it.
        data: [...group.dots]
          .sort((a, b) => b.n - a.n)
          .map((dot) => ({
            value: [dot.x, dot.y],
            name: dot.name,
            note: dot.note,
            symbolSize: smallest + Math.sqrt(dot.n / most) * (largest - smallest),
            itemStyle: { color: dot.reached === null ? theme.pending : dot.reached ? theme.met : theme.missed, opacity: 0.75, borderColor: theme.sheet, borderWidth: 1 },
          })),
      })),
      ...(targets.length > 0 ? [{ type: 'scatter' as const, name: '', data: [], markLine: { silent: true, symbol: 'none', lineStyle: { color: theme.target, type: 'solid' as const, width: 1.5 }, data: targets } }] : []),
    ],
  }
}
