import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstFiles, type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'

const request = { kind: 'export', period: '2015', table: 'ranking', format: 'json' } as const

describe('document runs', () => {
  let small: SmallOffice
  beforeAll(async () => {
    small = await smallOffice()
    await small.import(firstFiles, '2015-01-20')
  })
  afterAll(() => small.end())

  const kept = async (): Promise<string[]> => readdir(join(small.folder, 'documents'))

  it.skipIf(!existsSync('/dev/full'))('on a full disk leave nothing, are seen on the overview, and are mended by repeating them', async () => {
    const documents = join(small.folder, 'documents')
    await mkdir(documents, { recursive: true })
    await symlink('/dev/full', join(documents, 'making.part'))
    await expect(small.office.makeDocument({ request, who: '甲' })).rejects.toMatchObject({ code: 'disk-full', status: 507 })
    expect(await kept()).toEqual([])
    const { failedRuns } = await small.office.overview()
    expect(failedRuns).toMatchObject([{ number: 1, kind: 'export' }])
    expect(failedRuns[0]!.reason.zh).toContain('磁盘已满')
    await expect(small.office.documentFile(1)).rejects.toMatchObject({ code: 'run-without-file' })
    const again = await small.office.repeatRun({ number: 1, who: '乙' })
    expect(again).toMatchObject({ number: 2, who: '乙', outcome: 'made', request, period: '2015' })
    expect((await small.office.overview()).failedRuns).toEqual([])
    expect((await small.office.documentRuns()).map(({ number, outcome, repaired }) => [number, outcome, repaired])).toEqual([[2, 'made', false], [1, 'failed', true]])
  })

  it('of two who ask at once give each its own, and keep equal bytes once', async () => {
    const runs = await Promise.all(['甲', '乙'].map((who) => small.office.makeDocument({ request, who })))
    expect(new Set(runs.map(({ number }) => number)).size).toBe(2)
    expect(new Set(runs.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(await kept()).toEqual([`${runs[0]!.sha256}.json`])
  })

  it('say when their file was taken away, and that there is no such run', async () => {
    const { number } = await small.office.makeDocument({ request, who: '甲' })
    for (const name of await kept()) await rm(join(small.folder, 'documents', name))
    await expect(small.office.documentFile(number)).rejects.toMatchObject({ code: 'run-without-file' })
    await expect(small.office.documentFile(99)).rejects.toMatchObject({ code: 'unknown-run' })
    await expect(small.office.repeatRun({ number: 99, who: '甲' })).rejects.toMatchObject({ code: 'unknown-run' })
  })
})
