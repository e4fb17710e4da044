import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Chart } from '../document'

const color = { current: '#1f5a96', previous: '#b9c6d4', target: '#c9a227' } as const
const [ink, faint] = ['#000000', '#d9d9d9'] as const

/** Units of the picture: it is 640 wide, whatever its size on paper. */
export const width = 640
const [names, labels, bar, gap, foot] = [210, 56, 12, 12, 40] as const
/** Where the scale from 0 to 100 % begins, and how long it is. */
export const scale = { from: names, length: width - names - labels } as const

const rowOf = ({ series }: Chart): number => series.length * bar + gap

export const heightOf = (chart: Chart): number => chart.categories.length * rowOf(chart) + foot

/** Horizontal bars on the scale of 100 %, with the figures beside them as the document shows them, and a key. */
export function draw(context: SKRSContext2D, chart: Chart, families: string): void {
  const { categories, series } = chart
  const [row, bottom] = [rowOf(chart), heightOf(chart) - foot]
  const write = (text: string, x: number, y: number, align: 'left' | 'right' | 'center' = 'left'): void => {
    context.fillStyle = ink
    context.textAlign = align
    context.fillText(text, x, y)
  }
  const fill = (style: string, x: number, y: number, long: number, high: number): void => {
    context.fillStyle = style
    context.fillRect(x, y, long, high)
  }
  context.font = `11px ${families}`
  context.textBaseline = 'middle'
  fill('#ffffff', 0, 0, width, heightOf(chart))
  for (let share = 0; share <= 100; share += 20) {
    const x = scale.from + (scale.length * share) / 100
    fill(faint, x, 0, 0.5, bottom)
    write(`${share}%`, x, bottom + 9, 'center')
  }
  categories.forEach((category, index) => {
    const top = index * row + gap / 2
    write(category, names - 8, top + (row - gap) / 2, 'right')
    series.forEach(({ id, values, labels: said }, place) => {
      const value = values[index]
      if (value === null || value === undefined) return
      const [y, long] = [top + place * bar, (scale.length * Math.min(100, value)) / 100]
      fill(color[id], scale.from, y + 1, long, bar - 3)
      write(said[index] ?? '', scale.from + long + 4, y + bar / 2)
    })
  })
  series.forEach(({ id, name }, index) => {
    const x = scale.from + index * 80
    fill(color[id], x, bottom + 22, 10, 10)
    write(name, x + 14, bottom + 27)
  })
}
