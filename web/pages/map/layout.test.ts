import { expect, it } from 'vitest'
import { central, centre, mapLayout, placed } from './layout'
import { extent, outlines } from './outlines'

/** Corners of an outline's rings, from its relative path. */
function rings(path: string): (readonly [number, number])[][] {
  return path.split('z').filter(Boolean).map((ring) => {
    const [x = 0, y = 0, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number)
    const points: [number, number][] = [[x, y]]
    for (let at = 0; at < steps.length; at += 2) points.push([points.at(-1)![0] + steps[at]!, points.at(-1)![1] + steps[at + 1]!])
    return points
  })
}

const area = (ring: readonly (readonly [number, number])[]) => Math.abs(ring.reduce((sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length]![1] - ring[(at + 1) % ring.length]![0] * y, 0)) / 2

it('the outlines are the 17 districts of 2015, as large as they are published', () => {
  expect(outlines).toHaveLength(17)
  // Land areas as 上海统计年鉴 publishes them, in km²; districts with a coast are drawn with their water and are not compared.
  const published = { 黄浦区: 20.46, 徐汇区: 54.76, 长宁区: 38.3, 静安区: 7.62, 普陀区: 54.83, 闸北区: 29.26, 虹口区: 23.48, 杨浦区: 60.73, 闵行区: 370.75, 嘉定区: 464.2, 松江区: 605.64, 青浦区: 670.14 }
  for (const [name, square] of Object.entries(published)) {
    const { path } = outlines.find((one) => one.name === name)!
    const drawn = rings(path).map(area).reduce((sum, one) => sum + one) / 100
    expect({ name, within: Math.abs(drawn / square - 1) < 0.05 }).toEqual({ name, within: true })
  }
})

it('a name stands within its own district and no other', () => {
  const inside = ([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]) =>
    ring.reduce((odd, [a, b], at) => {
      const [c, d] = ring[(at + 1) % ring.length]!
      return b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a ? !odd : odd
    }, false)
  for (const { name, at } of outlines) expect(outlines.filter(({ path }) => rings(path).some((ring) => inside(at, ring))).map((one) => one.name)).toEqual([name])
})

it('both frames lie in the picture, beside each other or one under the other, and the centre holds its districts', () => {
  for (const width of [320, 358, 640, 744, 1000, 1400]) {
    const { city, centre: inset, height, legend } = mapLayout(width)
    for (const one of [city, inset]) {
      expect(one.x + one.width).toBeLessThanOrEqual(width + 0.001)
      expect(one.y + one.height).toBeLessThanOrEqual(height)
    }
    expect(inset.x >= city.x + city.width || inset.y >= city.y + city.height).toBe(true)
    for (const one of [city, inset]) expect(legend.x + legend.width <= one.x || legend.y >= one.y + one.height).toBe(true)
    const [right, bottom] = placed(city, [extent.width, extent.height])
    expect([right, bottom]).toEqual([expect.closeTo(city.x + city.width), expect.closeTo(city.y + city.height)])
  }
  for (const { code, path } of outlines.filter((one) => central.has(one.code)))
    for (const [x, y] of rings(path).flat())
      expect({ code, within: x >= centre.left && x <= centre.left + centre.width && y >= centre.top && y <= centre.top + centre.height }).toEqual({ code, within: true })
})
