import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scratchFolder } from '../e2e/scratch-folder'
import { departments, type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'
import { createApp } from './app'

const folder = scratchFolder()
let small: SmallOffice
beforeAll(async () => {
  small = await smallOffice()
})
afterAll(() => small.end())

it('what takes long is told to everybody while it is done, with the overview and by itself, and no longer', async () => {
  const app = createApp(small.office, { version: '0.0.0', token: 'x'.repeat(43), web: null, loopbackOnly: true })
  const ask = async (path: string) => ((await (await app.request(`http://127.0.0.1${path}`)).json()) as { work: unknown }).work
  const both = () => Promise.all([ask('/api/work'), ask('/api/overview')])
  expect(await both()).toEqual([null, null])
  const file = join(folder, 'department.csv')
  await writeFile(file, departments)
  let during: Promise<unknown[]> | null = null
  await small.office.import({ files: [file], profile: 'template', observedOn: '2015-09-30', who: 'test' }, (_, step) => {
    if (step === 'read') during ??= both()
  })
  const importing = { says: { zh: expect.stringMatching(/^正在导入，自 \d\d:\d\d 起。$/), en: expect.stringMatching(/^The import has been under way since \d\d:\d\d\.$/) }, period: null, batch: null, awaited: false }
  expect(await during).toEqual([importing, importing])
  expect(await both()).toEqual([null, null])
})
