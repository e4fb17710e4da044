import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { numberedAnew } from './numbered-anew.fixture'
import type { Trend, TrendPoint } from '../trend/trend-series'
import type { ChartTheme } from './theme'
import { trendOption } from './trend'

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

const theme: ChartTheme = { ink: '#111', caption: '#555', rule: '#ddd', accent: '#1f5a96', pending: '#8a94a0', exempt: '#d5d9de', met: '#2f6f9f', missed: '#b83c0b', target: '#000', sheet: '#fff', font: 'sans-serif' }
const words = { target: '目标', silent: '无数据', note: (line: string, period: string, { met, whole }: TrendPoint) => `${line} ${period} ${met} / ${whole}` }
const point = (met: number, whole: number, open = false): TrendPoint => ({ share: met / whole, met, whole, open, reached: null })

const trend: Trend = {
  runs: [['2013', '2014', '2015'], ['2015-Q1', '2015-Q2']],
  series: [
    { id: 'city', name: '全市', points: [null, point(4, 10), point(7, 10), point(1, 10, true), point(3, 10, true)] },
    { id: 'pilot', name: '试点单位', points: [null, point(0, 5), null, point(2, 5), point(5, 5)] },
  ],
  targets: [null, 0.4, 0.7, 0.7, 0.7],
  silent: ['2013'],
}

/** Draws without a browser; class names count up over a process, so they are numbered anew. */
function draw(of: Trend, width = 640): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: 240 })
  chart.setOption(trendOption(of, words, theme))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return numberedAnew(svg)
}

const dataOf = (of: Trend) => (trendOption(of, words, theme).series as { name: string; data: (null | number | { value: number })[] }[]).map(({ data }) => data)

describe('the trend', () => {
  it('is drawn as the picture kept beside this test', async () => {
    await expect(draw(trend)).toMatchFileSnapshot('./trend.golden.svg')
  })

  it('leaves a gap where nothing is known, and between runs; nothing met is zero', () => {
    const [city, pilot, targets] = dataOf(trend)
    expect(city!.map((one) => (one === null || typeof one === 'number' ? one : one.value))).toEqual([null, 0.4, 0.7, null, 0.1, 0.3])
    expect(pilot!.map((one) => (one === null || typeof one === 'number' ? one : one.value))).toEqual([null, 0, null, null, 0.4, 1])
    expect(targets).toEqual([null, 0.4, 0.7, null, 0.7, 0.7])
  })

  it('leaves the room above its lines that their names take, in a narrow chart several rows', () => {
    const names = ['试点单位已建项目编目注册率', '运维项目编目注册率', '接口方式开放比例', '共享申请按期回复率', '按期更新率']
    const svg = draw({ ...trend, series: names.map((name) => ({ ...trend.series[0]!, name })) }, 350)
    const heightOf = (text: string) => Number(new RegExp(`translate\\([-\\d.]+ ([-\\d.]+)\\)"[^>]*>${text}<`).exec(svg)![1])
    const rows = new Set(names.map(heightOf))
    expect(rows.size).toBeGreaterThan(2)
    expect(heightOf('100%')).toBeGreaterThan(Math.max(...rows) + 12)
  })

  it('says under a period without data that it has none', () => {
    expect(draw(trend).match(/无数据/g)).toHaveLength(1)
    expect(draw({ ...trend, silent: [] })).not.toContain('无数据')
  })

  it('has no target where none of its periods has one', () => {
    expect(draw(trend)).toContain('目标')
    expect(draw({ ...trend, targets: trend.targets.map(() => null) })).not.toContain('目标')
  })

  it('tells lines apart by more than colour', () => {
    const { series } = trendOption(trend, words, theme) as { series: { symbol: string; lineStyle: { type: string } }[] }
    expect(new Set(series.slice(0, 2).map(({ symbol, lineStyle }) => symbol + lineStyle.type))).toHaveLength(2)
  })
})
