import { expect, test } from 'vitest'
import { OfNewest } from './of-newest'

test('a value is made once for the newest data, and anew when it failed, when the data are newer, and when others were asked for since', async () => {
  const values = new OfNewest<number>(2)
  let made = 0
  const asked = (version: string, key: string) => values.of(version, key, () => Promise.resolve(++made))
  expect([await asked('1', 'a'), await asked('1', 'b'), await asked('1', 'a')]).toEqual([1, 2, 1])
  expect([await asked('1', 'c'), await asked('1', 'a'), await asked('1', 'b')]).toEqual([3, 1, 4])
  expect([await asked('2', 'b'), await asked('2', 'b')]).toEqual([5, 5])
  await expect(values.of('2', 'd', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await asked('2', 'd')).toBe(6)
})
