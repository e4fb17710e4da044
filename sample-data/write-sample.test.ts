import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { committedFolder } from './committed.fixture'
import { sampleFiles } from './generate-sample'
import { writeSample } from './write-sample'

const folder = mkdtempSync(join(tmpdir(), 'shuping-sample-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('writing the sample', () => {
  test('makes the folder and writes the committed files byte for byte, counting the rows', async () => {
    const out = join(folder, 'new', 'deep')
    const seen: number[] = []
    const counts = await writeSample(out, {}, (rows) => seen.push(rows))
    expect(readdirSync(out).sort()).toEqual([...sampleFiles].sort())
    expect(sampleFiles.filter((file) => !readFileSync(join(out, file)).equals(readFileSync(join(committedFolder, file))))).toEqual([])
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.at(-1)).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
    // requests have no line ends inside their cells
    expect(readFileSync(join(out, 'request.csv'), 'utf8').split('\r\n').length - 2).toBe(counts['request'])
  })

  test('replaces what is there', async () => {
    const out = join(folder, 'again')
    await writeSample(out, { scale: 3 })
    await writeSample(out, { scale: 1 })
    expect(readFileSync(join(out, 'project.csv')).equals(readFileSync(join(committedFolder, 'project.csv')))).toBe(true)
  })

  test('starts with the header: no byte order mark, line ends of RFC 4180', () => {
    expect(readFileSync(join(committedFolder, 'department.csv')).subarray(0, 12).toString()).toBe('部门代码')
    expect(readFileSync(join(committedFolder, 'department.csv'), 'utf8')).toMatch(/^部门代码,部门名称,别名,组别\r\n/)
  })

  test('a scale that cannot be writes nothing', async () => {
    const out = join(folder, 'refused')
    await expect(writeSample(out, { scale: 0 })).rejects.toThrow('scale 0 will not do')
    expect(readdirSync(folder)).not.toContain('refused')
  })

  test('a file where the folder should be is the error of the file system', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    await expect(writeSample(file)).rejects.toMatchObject({ code: 'EEXIST' })
  })

  test.runIf(process.platform === 'linux')('a full disk is an error, not a silent loss', async () => {
    const out = mkdtempSync(join(folder, 'full-'))
    symlinkSync('/dev/full', join(out, 'request.csv'))
    await expect(writeSample(out)).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})
