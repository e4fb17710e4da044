import type { EChartsOption } from 'echarts/types/dist/shared'
import { noteTooltip } from './note-tooltip'
import { spread } from './spread'
import type { ChartTheme } from './theme'

/** A department whose rank changed. */
export interface Slope {
  /** What a press on it picks. */
  readonly code: string
  readonly name: string
  readonly from: number
  readonly to: number
  /** What it says when it is pointed at. */
  readonly note: string
}

export interface SlopeWords {
  /** Heads of the two columns. */
  readonly before: string
  readonly now: string
}

const [top, bottom, line] = [30, 10, 17]

/**
 * Ranks of two periods, joined: the first at the top. Labels that would cover each other are moved apart; the ends of the
 * lines stay where the ranks are. A rise is drawn through, a fall dashed.
 *
 * @param height of the chart, in pixels.
 */
export function slopeOption(slopes: readonly Slope[], words: SlopeWords, height: number, theme: ChartTheme): EChartsOption {
  const text = { color: theme.ink, fontSize: 12, fontFamily: theme.font }
  const last = Math.max(2, ...slopes.flatMap(({ from, to }) => [from, to]))
  const pixel = (rank: number) => top + ((rank - 1) / (last - 1)) * (height - top - bottom)
  const moved = (ranks: readonly number[]) => spread(ranks.map(pixel), line, top, height - bottom).map((at, index) => at - pixel(ranks[index]!))
  const [left, right] = [moved(slopes.map(({ from }) => from)), moved(slopes.map(({ to }) => to))]
  return {
    animation: false,
    textStyle: { fontFamily: theme.font },
    grid: { left: 44, right: 168, top, bottom },
    tooltip: noteTooltip(theme),
    xAxis: { type: 'category', data: [words.before, words.now], boundaryGap: false, position: 'top', axisLine: { show: false }, axisTick: { show: false }, axisLabel: { ...text, color: theme.caption, interval: 0, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'left' }, splitLine: { show: true, lineStyle: { color: theme.rule } } },
    yAxis: { type: 'value', min: 1, max: last, inverse: true, show: false },
    series: slopes.map(({ code, name, from, to, note }, index) => {
      const rises = to < from
      const colour = rises ? theme.accent : theme.caption
      return {
        type: 'line' as const,
        name,
        symbol: rises ? 'circle' : 'rect',
        symbolSize: 6,
        triggerLineEvent: true,
        lineStyle: { color: colour, width: rises ? 2 : 1.5, type: rises ? ('solid' as const) : ('dashed' as const) },
        itemStyle: { color: colour },
        data: [
          { value: from, name: code, note, label: { show: true, position: 'left' as const, offset: [0, left[index]!], formatter: String(from), ...text, color: theme.caption } },
          { value: to, name: code, note, label: { show: true, position: 'right' as const, offset: [0, right[index]!], formatter: `${to}  ${name}`, ...text, width: 150, overflow: 'truncate' as const } },
        ],
      }
    }),
  }
}
