import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { composeBulletin } from '../compose'
import type { Chart } from '../document'
import { inputOf } from '../fixture/input'
import { scale, width } from './draw'
import { chartPictures } from './picture'

const document = composeBulletin(inputOf())
const chart = document.blocks.find((block): block is Chart => block.kind === 'chart')!
const { svg, png } = (await chartPictures(document)).get(chart.id)!
const blue = '#1F5A96'

it('draws a bar for each figure, as long as it says', () => {
  const bars = [...svg.matchAll(/<rect [^>]*>/g)].flatMap(([rect]) => (rect.includes(`fill="${blue}"`) && !rect.includes('width="10"') ? [Number(/ width="([\d.]+)"/.exec(rect)![1])] : []))
  const { values } = chart.series.find(({ id }) => id === 'current')!
  expect(bars.map((long) => ((long / scale.length) * 100).toFixed(1))).toEqual(values.flatMap((value) => (value === null ? [] : [value.toFixed(1)])))
})

it('needs no typeface: every text is an outline, in characters that the shipped one has', () => {
  expect(svg).not.toMatch(/<text|font-family/)
  const texts = chart.categories.length + chart.series.flatMap(({ name, labels }) => [name, ...labels.filter(Boolean)]).length + 6
  expect(svg.match(/<path /g)?.length ?? 0).toBeGreaterThanOrEqual(texts)
})

it('shows the same as dots: each bar ends where its figure ends', async () => {
  const image = await loadImage(Buffer.from(png))
  const by = image.width / width
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { values } = chart.series.find(({ id }) => id === 'current')!
  const row = chart.series.length * 12 + 12
  values.forEach((value, index) => {
    if (value === null) return
    const y = Math.round((index * row + 12) * by)
    const pixels = context.getImageData(0, y, image.width, 1).data
    const isBlue = (x: number): boolean => pixels[4 * x] === 0x1f && pixels[4 * x + 1] === 0x5a && pixels[4 * x + 2] === 0x96
    const blues = Array.from({ length: image.width }, (_, x) => x).filter(isBlue)
    expect(Math.abs(blues.length / by - (scale.length * value) / 100)).toBeLessThan(1)
    expect(blues[0]).toBe(scale.from * by)
  })
})

it('is left out on a machine without the typeface', async () => {
  expect((await chartPictures(document, join(tmpdir(), 'shuping-no-typeface'))).size).toBe(0)
})
