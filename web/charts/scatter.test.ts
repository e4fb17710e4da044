import { ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { numberedAnew } from './numbered-anew.fixture'
import { type ScatterAxis, type ScatterGroup, scatterOption } from './scatter'
import type { ChartTheme } from './theme'

use([ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

const theme: ChartTheme = { ink: '#111', caption: '#555', rule: '#ddd', accent: '#1f5a96', pending: '#8a94a0', exempt: '#d5d9de', met: '#2f6f9f', missed: '#b83c0b', target: '#000', sheet: '#fff', font: 'sans-serif' }

const dot = (name: string, x: number, y: number, n: number, reached: boolean | null) => ({ name, x, y, n, reached, note: name })
const groups: ScatterGroup[] = [
  { name: '试点单位', dots: [dot('A', 0.9, 1, 40, true), dot('B', 0.2, 0.7, 5, false)] },
  { name: '区县', dots: [dot('C', 0, 0, 1, null)] },
]
const across: ScatterAxis = { name: '接口方式开放比例', target: { at: 0.3, name: '目标 30%' } }
const up: ScatterAxis = { name: '按期回复率', target: null }

/** Draws without a browser; class names count up over a process, so they are numbered anew. */
function draw(x: ScatterAxis, y: ScatterAxis): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 420 })
  chart.setOption(scatterOption(groups, x, y, theme))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return numberedAnew(svg)
}

describe('two indicators against each other', () => {
  it('are drawn as the picture kept beside this test', async () => {
    await expect(draw(across, up)).toMatchFileSnapshot('./scatter.golden.svg')
  })

  it('have a dot for every department, its area by n, its shape by group', () => {
    const series = (scatterOption(groups, across, up, theme).series as { symbol: string; data: { name: string; symbolSize: number }[] }[]).slice(0, 2)
    expect(series.map(({ symbol, data }) => `${symbol} ${data.map(({ name }) => name).join('')}`)).toEqual(['circle AB', 'diamond C'])
    const [a, b] = series[0]!.data
    expect(((a!.symbolSize - 9) / (b!.symbolSize - 9)) ** 2).toBeCloseTo(40 / 5)
  })

  it('have a line for a target and none where there is none', () => {
    expect(draw(across, up).match(/目标/g)).toHaveLength(1)
    expect(draw({ ...across, target: null }, up)).not.toContain('目标')
  })

  it('mark in vermilion who missed a target, and nobody else', () => {
    expect(draw(across, up).match(/#b83c0b/g)).toHaveLength(1)
  })
})
