import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { onceARun } from './suite'

test('what is needed by several at once is made once, and all get the same', async () => {
  const folders: string[] = []
  const make = async (folder: string) => {
    folders.push(folder)
    await new Promise((resolve) => setTimeout(resolve, 50))
    return `${readdirSync(folder).length} files`
  }
  expect(await Promise.all([1, 2, 3].map(() => onceARun('made-once', make)))).toEqual(['0 files', '0 files', '0 files'])
  expect(folders).toHaveLength(1)
})

test('what could not be made fails for all who wait for it', async () => {
  const make = () => Promise.reject(new Error('no room'))
  const said = await Promise.allSettled([1, 2, 3].map(() => onceARun('never-made', make)))
  expect(said.map((one) => one.status === 'rejected' && String(one.reason))).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('no room')))
})
