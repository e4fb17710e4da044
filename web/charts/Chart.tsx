import { LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { EChartsOption } from 'echarts/types/dist/shared'
import { useEffect, useMemo, useRef } from 'react'
import { ChartDownload, type DrawnChart } from '../export/ChartDownload'
import css from './Chart.module.css'
import { type ChartTheme, chartTheme } from './theme'

// What the charts of these pages are made of, and nothing more: the library is the largest file but the engine.
use([LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer, SVGRenderer])

interface ChartProps {
  /** What is drawn, made from the theme, `animation: false` in it; a new function draws anew, so keep it with `useMemo` or `useCallback`. */
  option: (theme: ChartTheme) => EChartsOption
  height: number
  /** What the chart shows, in a sentence with its main figures: for those who do not see it. */
  label: string
  /** Name of the files that a reader takes away, without extension. */
  name: string
  /** The `name` of the datum that was pressed. */
  onPick?: (name: string) => void
}

/** A chart; the table beside it says the same. Import it lazily: it brings the chart library. */
export default function Chart({ option, height, label, name, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const picked = useRef(onPick)
  useEffect(() => {
    picked.current = onPick
  }, [onPick])

  useEffect(() => {
    const element = box.current
    if (!element) return
    const chart = init(element, null, { renderer: 'svg' })
    const paint = () => chart.setOption(option(chartTheme(element)), true)
    // With a view box the picture takes any width that a sheet of paper gives it.
    chart.on('rendered', () => element.querySelector('svg')?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`))
    paint()
    chart.on('click', ({ data }) => {
      const given = (data as { name?: string } | undefined)?.name
      if (given) picked.current?.(given)
    })
    const size = new ResizeObserver(() => chart.resize())
    size.observe(element)
    const theme = new MutationObserver(paint)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    const print = matchMedia('print')
    // The print is taken when the handler returns: in the colours of paper, drawn at once.
    const follow = () => {
      paint()
      chart.getZr().flush()
    }
    print.addEventListener('change', follow)
    return () => {
      print.removeEventListener('change', follow)
      size.disconnect()
      theme.disconnect()
      chart.dispose()
    }
  }, [option])

  const drawn = useMemo(() => () => (box.current ? draw(box.current, option) : null), [option])
  return (
    <figure className={css.figure}>
      <div ref={box} style={{ height }} role="img" aria-label={label} />
      <figcaption className={css.tools}>
        <ChartDownload chart={drawn} name={name} />
      </figcaption>
    </figure>
  )
}

/** Draws once more for a file, at the size that is shown; PNG at twice the pixels, on the sheet's colour. */
function draw(element: HTMLElement, option: ChartProps['option']): DrawnChart {
  const theme = chartTheme(element)
  const size = { width: element.clientWidth, height: element.clientHeight }
  const content = { backgroundColor: theme.sheet, ...option(theme) }
  return {
    svg: () => {
      const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
      chart.setOption(content)
      const svg = chart.renderToSVGString()
      chart.dispose()
      return svg
    },
    png: async () => {
      const canvas = document.createElement('canvas')
      const chart = init(canvas, null, { renderer: 'canvas', devicePixelRatio: 2, ...size })
      chart.setOption(content)
      chart.getZr().flush()
      const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
      chart.dispose()
      if (!png) throw new Error('the browser made no picture of the chart')
      return png
    },
  }
}
