import { expect, it } from 'vitest'
import { sideBySide } from './side-by-side'

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('works on two items at a time, and gives the results in the order of the items', async () => {
  let [now, most] = [0, 0]
  const results = await sideBySide([5, 1, 4, 2, 3], async (turns) => {
    most = Math.max(most, ++now)
    for (let n = 0; n < turns; n++) await turn()
    now--
    return turns * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

it('throws the first error once nothing runs any more, and begins nothing after it', async () => {
  const [begun, done]: [number[], number[]] = [[], []]
  const work = sideBySide([1, 2, 3, 4], async (item) => {
    begun.push(item)
    if (item === 1) throw new Error('the first')
    await turn()
    done.push(item)
  })
  await expect(work).rejects.toThrow('the first')
  expect(begun).toEqual([1, 2])
  expect(done).toEqual([2])
})
