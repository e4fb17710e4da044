import type { Chart } from '../document'
import { escaped } from './escape'

const color = { current: '#1f5a96', previous: '#b9c6d4', target: '#c9a227' } as const
const [width, names, labels, bar, gap] = [640, 190, 70, 11, 10]

/** Horizontal bars to the scale of 100 %, with the figures beside them as the document shows them. */
export function chartSvg({ caption, description, categories, series }: Chart): string {
  const area = width - names - labels
  const row = series.length * bar + gap
  const height = categories.length * row + 24
  const text = (x: number, y: number, words: string, more = '') => `<text x="${x}" y="${y}" font-size="11"${more}>${escaped(words)}</text>`
  const rows = categories.flatMap((category, index) => [
    text(names - 8, index * row + (row - gap) / 2 + 4, category, ' text-anchor="end"'),
    ...series.flatMap((one, place) => {
      const value = one.values[index]
      if (value === null || value === undefined) return []
      const y = index * row + place * bar
      const long = Math.round(area * Math.min(100, value)) / 100
      return [`<rect x="${names}" y="${y}" width="${long}" height="${bar - 2}" fill="${color[one.id]}"/>`, text(names + long + 4, y + 9, one.labels[index] ?? '')]
    }),
  ])
  const key = series.map((one, index) => `<rect x="${names + index * 90}" y="${height - 14}" width="10" height="10" fill="${color[one.id]}"/>${text(names + index * 90 + 14, height - 5, one.name)}`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(caption)}"><desc>${escaped(description)}</desc>${rows.join('')}${key.join('')}</svg>`
}
