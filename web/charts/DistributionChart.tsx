import { useNavigate } from '@tanstack/react-router'
import { ScatterChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Fraction } from '../../metrics/schemes/scheme'
import { floorPercent } from '../../metrics/scoring/rate'
import { departmentGroups, type DepartmentGroup } from '../../metrics/vocabulary/department-group'
import type { DistributionPoint } from '../pages/indicator/distribution-points'
import { useWords } from '../text/use-words'
import { distributionOption, type DistributionGroup } from './distribution'
import css from './DistributionChart.module.css'
import { chartTheme } from './theme'

use([ScatterChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

/** Departments as dots from 0 to 100 %; the table under it says the same. Loaded when it is needed. */
export default function DistributionChart({ points, target }: { points: readonly DistributionPoint[]; target: Fraction | null }) {
  const { t, name, number } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  const groups: DistributionGroup[] = (Object.keys(departmentGroups) as DepartmentGroup[]).flatMap((group) => {
    const members = points.filter((point) => point.group === group && point.value !== null)
    if (members.length === 0) return []
    return [
      {
        name: name(departmentGroups[group]),
        points: members.map((point) => ({
          name: point.code,
          value: point.value ?? 0,
          reached: point.reached,
          note: `${point.name}  ${floorPercent(point.met, point.whole)}  ${number.count(point.met)} / ${number.count(point.whole)}`,
        })),
      },
    ]
  })
  const label = target ? t('figure.target', { target: number.target(target) }) : ''
  const drawn = JSON.stringify([groups, target, label])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const chart = init(element, null, { renderer: 'svg' })
    const paint = () => chart.setOption(distributionOption(groups, target ? target.num / target.den : null, label, chartTheme(element)), true)
    paint()
    chart.on('click', ({ data }) => {
      const code = (data as { name?: string }).name
      if (code) void navigate({ to: '/departments/$code', params: { code }, search: (now) => now })
    })
    const size = new ResizeObserver(() => chart.resize())
    size.observe(element)
    const theme = new MutationObserver(paint)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      size.disconnect()
      theme.disconnect()
      chart.dispose()
    }
    // What is drawn stands for groups, target and label, which are made anew by every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [drawn, navigate])

  return <div ref={box} className={css.chart} style={{ height: 56 + groups.length * 84 }} role="img" aria-label={t('distribution.chart')} />
}
