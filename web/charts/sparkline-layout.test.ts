import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sparklineLayout } from './sparkline-layout'

const at = (share: number, open = false) => ({ share, open })

it('a missing figure breaks the line, and a run begins a new one', () => {
  const { lines } = sparklineLayout([[at(0.2), null, at(0.4)], [at(0.5), at(0.6)]], null)
  expect(lines.map((line) => line.length)).toEqual([1, 1, 2])
  expect(lines.map((line) => line[0]!.x)).toEqual([0, 0.4, 0.8])
  expect(lines.flat().filter(({ last }) => last)).toEqual([lines[2]![1]])
})

it('shows nothing where nothing is known', () => {
  expect(sparklineLayout([[null, null]], 0.7)).toEqual({ lines: [], target: null })
})

it('keeps a small wobble small', () => {
  const [line] = sparklineLayout([[at(0.9), at(0.91)]], null).lines
  expect(line![1]!.y - line![0]!.y).toBeCloseTo(0.01 / 0.3)
})

it('keeps everything inside the picture', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.array(fc.option(share.map((one) => at(one)))), { maxLength: 3 }), fc.option(share), (runs, target) => {
      const layout = sparklineLayout(runs, target)
      for (const { x, y } of layout.lines.flat()) for (const value of [x, y]) expect(value).toBeGreaterThanOrEqual(-1e-9)
      for (const { x, y } of layout.lines.flat()) for (const value of [x, y]) expect(value).toBeLessThanOrEqual(1 + 1e-9)
      if (layout.target !== null) expect(layout.target).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})
