import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { generateSample } from './generate-sample'
import { largestScale, mostRows, mostRowsPerScale, SampleOptionsError } from './options'

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

const heap = (): number => {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

const rowsOf = (scale: number, seed: number): number => {
  let count = 0
  for (const { rows } of generateSample({ scale, seed })) for (const _ of rows) count++
  return count
}

describe('generating the sample', () => {
  test('the same seed gives the same rows, another seed others', () => {
    const requests = (seed: number): string[][] => [...[...generateSample({ seed })].find(({ type }) => type === 'request')!.rows]
    expect(requests(7)).toEqual(requests(7))
    expect(requests(7)).not.toEqual(requests(8))
  })

  test('a table can be read alone and again', () => {
    const tables = [...generateSample({ scale: 0.5 })]
    const log = tables.find(({ type }) => type === 'update-log')!
    expect([...log.rows]).toEqual([...log.rows])
    expect([...log.rows].length).toBeGreaterThan(500)
  })

  test('rows have as many cells as the header', () => {
    for (const { header, rows } of generateSample({ scale: 0.5 })) for (const row of rows) expect(row).toHaveLength(header.length)
  })

  test('the scale multiplies what grows, and leaves departments and submissions as they are', () => {
    const counts = (scale: number): Record<string, number> =>
      Object.fromEntries([...generateSample({ scale })].map(({ type, rows }) => [type, [...rows].length]))
    const [one, ten] = [counts(1), counts(10)]
    for (const type of ['department', 'open-list', 'exemption']) expect(ten[type]).toBe(one[type])
    for (const type of ['project', 'list-item', 'request']) expect(ten[type]! / one[type]!).toBeCloseTo(10, 0)
    for (const type of ['catalog-entry', 'dataset', 'update-log']) expect(Math.abs(ten[type]! / one[type]! - 10)).toBeLessThan(1)
  })

  test('nothing is held while 400,000 rows pass: the heap does not grow by 8 MB', () => {
    rowsOf(1, 1)
    const before = heap()
    let rows = 0
    let most = 0
    for (const table of generateSample({ scale: 50 }))
      for (const _ of table.rows) {
        rows++
        if (rows % 50_000 === 0) most = Math.max(most, heap() - before)
      }
    expect(rows).toBeGreaterThan(390_000)
    expect(most / 2 ** 20).toBeLessThan(8)
  })

  test('no seed gives more rows to the scale than the limit counts with, and the largest scale comes close to ten million', () => {
    for (const seed of [5, 2015]) {
      const rows = rowsOf(25, seed) / 25
      expect(rows).toBeLessThan(mostRowsPerScale)
      expect(rows * largestScale).toBeGreaterThan(0.98 * mostRows)
    }
    expect(mostRowsPerScale * largestScale).toBeLessThanOrEqual(mostRows)
  })

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, largestScale + 1])('refuses the scale %s, and names the largest', (scale) => {
    expect(() => generateSample({ scale })).toThrow(SampleOptionsError)
    expect(() => generateSample({ scale })).toThrow(new RegExp(`scale ${scale} .* at most ${largestScale}$`))
  })

  test.each([-1, 1.5, Number.NaN, 2 ** 53])('refuses the seed %s', (seed) => {
    expect(() => generateSample({ seed })).toThrow(new RegExp(`seed ${seed} will not do: give a whole number`))
  })

  test('says it in Chinese too', () => {
    try {
      generateSample({ scale: 1e9 })
      expect.unreachable()
    } catch (error) {
      expect((error as SampleOptionsError).detail.zh).toBe(`规模 1000000000 不行：示例数据至多一千万行，规模须为大于 0、不大于 ${largestScale} 的数。`)
    }
  })
})
