import { readFileSync, statfsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noSmallDisk, onSmallDisk } from '../../e2e/small-disk'
import type { Part } from './part'
import { PartWriter } from './part-writer'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuping-parts-'))
})
afterAll(() => rm(folder, { recursive: true }))

const sizes = { rows: 3, files: 2, bytes: 12 }
const writer = (name: string): PartWriter => new PartWriter(join(folder, name), ',', sizes)

const rowsOf = ({ paths }: Part): string[][] => paths.map((path) => readFileSync(path, 'utf8').trimEnd().split('\n'))

async function all(parts: AsyncGenerator<Part, void>): Promise<Part[]> {
  const found: Part[] = []
  for await (const part of parts) found.push(part)
  return found
}

test('files hold whole row groups, and a part is full after so many of them', async () => {
  const parts = writer('whole')
  for (let line = 1; line <= 8; line++) parts.write(line, 'a')
  const full = await all(parts.full())
  expect(full.map(rowsOf)).toEqual([[['1,a', '2,a', '3,a'], ['4,a', '5,a', '6,a']]])
  expect(full.map(({ rows }) => rows)).toEqual([6])
  const rest = await all(parts.rest())
  expect(rest.map(rowsOf)).toEqual([[['7,a', '8,a']]])
  expect(rest.map(({ rows }) => rows)).toEqual([2])
})

test('no row is lost when the last ones fill several parts at once', async () => {
  const parts = writer('several')
  for (let line = 1; line <= 12; line++) parts.write(line, 'b')
  const rest = await all(parts.rest())
  expect(rest.map(({ rows }) => rows)).toEqual([6, 6])
  expect(rest.flatMap(rowsOf).flat()).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1},b`))
})

test('a part goes on while its files are small', async () => {
  const parts = new PartWriter(join(folder, 'small'), ',', { ...sizes, bytes: 1000 })
  for (let line = 1; line <= 9; line++) parts.write(line, 'c')
  expect(await all(parts.full())).toEqual([])
  expect((await all(parts.rest())).map(rowsOf).flat()).toHaveLength(3)
})

test.skipIf(noSmallDisk !== '')(`rows that the disk takes a part of only are an error, and the room that they took is given back${noSmallDisk}`, async () => {
  const disk = join(folder, 'disk')
  await mkdir(disk)
  await onSmallDisk(disk, 16, async () => {
    const { bfree } = statfsSync(disk)
    const parts = new PartWriter(join(disk, 'full'), ',')
    parts.write(1, 'd'.repeat(20_000))
    await expect(all(parts.rest())).rejects.toMatchObject({ code: 'ENOSPC' })
    await parts.end()
    await rm(join(disk, 'full-0.csv'))
    expect(statfsSync(disk).bfree).toBe(bfree)
  })
})
