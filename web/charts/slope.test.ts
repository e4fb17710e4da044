import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { numberedAnew } from './numbered-anew.fixture'
import { type Slope, slopeOption } from './slope'
import type { ChartTheme } from './theme'

use([LineChart, GridComponent, TooltipComponent, SVGRenderer])

const theme: ChartTheme = { ink: '#111', caption: '#555', rule: '#ddd', accent: '#1f5a96', pending: '#8a94a0', exempt: '#d5d9de', met: '#2f6f9f', missed: '#b83c0b', target: '#000', sheet: '#fff', font: 'sans-serif' }

const slopes: Slope[] = [
  { code: 'A', name: '市统计局', from: 8, to: 1, note: '市统计局 8 → 1' },
  { code: 'B', name: '市教委', from: 3, to: 2, note: '市教委 3 → 2' },
  { code: 'C', name: '<b>市农委</b>', from: 1, to: 9, note: '市农委 1 → 9' },
  { code: 'D', name: '市审计局', from: 2, to: 9, note: '市审计局 2 → 9' },
]

/** Draws without a browser; class names count up over a process, so they are numbered anew. */
function draw(): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 520, height: 240 })
  chart.setOption(slopeOption(slopes, { before: '2014年', now: '2015年' }, 240, theme))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return numberedAnew(svg)
}

describe('the ranks of two periods', () => {
  it('are drawn as the picture kept beside this test', async () => {
    await expect(draw()).toMatchFileSnapshot('./slope.golden.svg')
  })

  it('say both ranks and the name of every department, as text', () => {
    const svg = draw()
    for (const text of ['1  市统计局', '2  市教委', '9  &lt;b&gt;市农委&lt;/b&gt;', '9  市审计局', '2014年', '2015年']) expect(svg).toContain(text)
  })

  it('tell a rise from a fall by more than colour, and never in the colour of a missed duty', () => {
    expect(draw().match(/stroke-dasharray/g)).toHaveLength(2)
    expect(draw()).not.toContain(theme.missed)
  })
})
