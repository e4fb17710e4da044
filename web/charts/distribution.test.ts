import { ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { numberedAnew } from './numbered-anew.fixture'
import { distributionOption, type DistributionGroup } from './distribution'
import type { ChartTheme } from './theme'

use([ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

const theme: ChartTheme = { ink: '#111', caption: '#555', rule: '#ddd', accent: '#1f5a96', pending: '#8a94a0', exempt: '#d5d9de', met: '#2f6f9f', missed: '#b83c0b', target: '#000', sheet: '#fff', font: 'sans-serif' }

const groups: DistributionGroup[] = [
  {
    name: '试点单位',
    points: [
      { name: 'A', value: 1, reached: true, note: '甲' },
      { name: 'B', value: 1, reached: true, note: '乙' },
      { name: 'C', value: 0.25, reached: false, note: '丙' },
    ],
  },
  { name: '区县', points: [{ name: 'D', value: 0, reached: null, note: '<b>丁</b>' }] },
]

/** Draws without a browser; class names count up over a process, so they are numbered anew. */
function draw(target: number | null): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 640, height: 224 })
  chart.setOption(distributionOption(groups, target, target === null ? '' : '目标 70%', theme))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return numberedAnew(svg)
}

describe('the distribution of departments', () => {
  it('is drawn as the picture kept beside this test', async () => {
    await expect(draw(0.7)).toMatchFileSnapshot('./distribution.golden.svg')
  })

  it('has a dot for every department, equal values side by side and none hidden', () => {
    const option = distributionOption(groups, 0.7, '', theme)
    const dots = (option.series as { data: { value: number[]; name: string }[] }[]).flatMap((series) => series.data)
    expect(dots.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C', 'D'])
    expect(new Set(dots.map(({ value }) => value.join()))).toHaveLength(4)
  })

  it('draws no target where there is none', () => {
    expect(draw(0.7)).toContain('目标 70%')
    expect(draw(null)).not.toContain('目标')
  })

  it('marks in vermilion those that missed the target, and nothing else', () => {
    expect(draw(0.7).match(/#b83c0b/g)).toHaveLength(1)
  })
})
