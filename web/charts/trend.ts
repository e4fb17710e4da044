import type { EChartsOption } from 'echarts/types/dist/shared'
import type { Trend, TrendPoint } from '../trend/trend-series'
import { noteTooltip } from './note-tooltip'
import { roughWidth } from './rough-width'
import type { ChartTheme } from './theme'

/** Words of a trend that the option cannot know. */
export interface TrendWords {
  readonly target: string
  /** Under a period without any data. */
  readonly silent: string
  /** What a point says when it is pointed at. */
  readonly note: (line: string, period: string, point: TrendPoint) => string
}

/** Lines are told apart by shape and dash as well as by colour. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'] as const
const dashes = ['solid', 'dashed', 'dotted'] as const

const [legendLeft, legendRow] = [40, 20]

/** How many rows the names of the lines take in a chart of a width. */
function legendRows(names: readonly string[], width: number): number {
  let [rows, used] = [1, 0]
  for (const name of names) {
    const wide = 22 + 5 + roughWidth(name, 12) + 10
    if (used > 0 && used + wide > width - legendLeft) [rows, used] = [rows + 1, 0]
    used += wide
  }
  return rows
}

/** Widths up to which a chart leaves the room that the names take at the width named beside it, the least of these. */
const narrow = [
  [720, 480],
  [480, 400],
  [400, 340],
  [340, 290],
] as const

/** Lines over the periods, gaps where nothing is known, hollow marks while a common deadline lies ahead, the target as steps. */
export function trendOption({ runs, series, targets, silent }: Trend, words: TrendWords, theme: ChartTheme): EChartsOption {
  const text = { color: theme.caption, fontSize: 12, fontFamily: theme.font }
  const colours = [theme.accent, theme.ink, theme.pending, theme.met, theme.caption]
  /** One place of nothing between two runs. */
  const spaced = <T>(values: readonly T[], nothing: T): T[] => {
    let place = 0
    return runs.flatMap((run, index) => [...(index > 0 ? [nothing] : []), ...run.map(() => values[place++]!)])
  }
  const hasTarget = targets.some((one) => one !== null)
  const names = [...series.map(({ name }) => name), ...(hasTarget ? [words.target] : [])]
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    grid: { left: 48, right: 20, top: 40, bottom: silent.length > 0 ? 44 : 28 },
    media: narrow.map(([maxWidth, least]) => ({ query: { maxWidth }, option: { grid: { top: 2 * legendRow + (legendRows(names, least) - 1) * legendRow } } })),
    legend: { top: 0, left: legendLeft, itemWidth: 22, itemHeight: 9, textStyle: { ...text, color: theme.ink }, data: [...series.map(({ name }) => name), ...(hasTarget ? [{ name: words.target, itemStyle: { opacity: 0 } }] : [])], selectedMode: false },
    tooltip: noteTooltip(theme),
    xAxis: {
      type: 'category',
      data: spaced(runs.flat(), ''),
      axisLine: { lineStyle: { color: theme.rule } },
      axisTick: { show: false },
      axisLabel: { ...text, lineHeight: 16, hideOverlap: true, interval: 0, formatter: (id: string) => (silent.includes(id) ? `${id}\n${words.silent}` : id) },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: { ...text, formatter: (value: number) => `${Math.round(value * 100)}%` },
      splitLine: { lineStyle: { color: theme.rule } },
    },
    series: [
      ...series.map(({ name, points }, index) => {
        const colour = colours[index % colours.length]!
        return {
          type: 'line' as const,
          name,
          symbol: symbols[index % symbols.length]!,
          symbolSize: 8,
          showAllSymbol: true,
          connectNulls: false,
          lineStyle: { color: colour, width: 2, type: dashes[index % dashes.length]! },
          itemStyle: { color: colour },
          data: spaced(
            points.map((point, place) =>
              point === null
                ? null
                : { value: point.share, note: words.note(name, runs.flat()[place]!, point), itemStyle: { color: point.open ? theme.sheet : colour, borderColor: colour, borderWidth: 1.5 } },
            ),
            null,
          ) as never[],
        }
      }),
      ...(hasTarget
        ? [
            {
              type: 'line' as const,
              name: words.target,
              step: 'middle' as const,
              symbol: 'none',
              silent: true,
              connectNulls: false,
              lineStyle: { color: theme.target, width: 1, type: 'dashed' as const },
              itemStyle: { color: theme.target },
              data: spaced([...targets], null) as never[],
            },
          ]
        : []),
    ],
  }
}
