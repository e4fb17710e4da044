import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstFiles, type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'
import { createApp } from '../routes/app'

const rows = 150_000

describe('while a large file is imported', () => {
  let small: SmallOffice
  let folder: string
  beforeAll(async () => {
    small = await smallOffice()
    folder = await mkdtemp(join(tmpdir(), 'shuping-large-'))
    await small.import(firstFiles, '2015-09-30')
  })
  afterAll(async () => {
    await small.end()
    await rm(folder, { recursive: true })
  })

  test('a ranking is asked for, computed and answered before the import ends, with the figures from before; those of the file come all at once', async () => {
    const file = join(folder, 'dataset.csv')
    await writeFile(file, `id,title,department,frequency,formats,published_on\n${Array.from({ length: rows }, (_, index) => `L${index},数据${index},AA,每月,${index % 2 ? 'CSV' : 'PDF'},2015-01-05\n`).join('')}`)
    const app = createApp(small.office, { version: '0.0.0', token: 't', web: null, loopbackOnly: true })
    let day = 0
    /** By an as-of that nobody has asked for yet: nothing of it is remembered. */
    const readable = async () => {
      const answer = await app.request(`http://127.0.0.1/api/ranking?period=2015&group=all&asOf=2015-11-${String((day++ % 28) + 1).padStart(2, '0')}`, {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })
      const { city } = (await answer.json()) as { city: Record<string, { met: number; missed: number }> }
      return { met: city['machine-readable']?.met, missed: city['machine-readable']?.missed }
    }
    let ended = false
    let begun = (): void => {}
    const reading = new Promise<void>((resolve) => (begun = resolve))
    const importing = small.office
      .import({ files: [file], profile: 'template', observedOn: '2015-10-31', who: 'test', release: '测试' }, (_, step) => {
        if (step === 'read') begun()
      })
      .finally(() => (ended = true))
    await reading
    const before = { met: 0, missed: 0 }
    const after = { met: rows / 2, missed: rows / 2 }
    const during: Awaited<ReturnType<typeof readable>>[] = []
    while (!ended) {
      const answer = await readable()
      if (!ended) during.push(answer)
    }
    expect((await importing).batch).toMatchObject({ status: 'loaded', accepted: rows })
    const old = during.filter(({ met }) => met === 0).length
    expect(old).toBeGreaterThan(0)
    expect(during).toEqual(during.map((_, index) => (index < old ? before : after)))
    expect(await readable()).toEqual(after)
  })
})
