import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sampleFolder } from '../checkout'
import { printedHere, shuping } from './command'
import { scratchFolder } from './scratch-folder'

const header = '项目编号,项目名称,部门,项目类别,财政资金,预算年度,建成日期\n'
const row = (id: string, title: string, built = '2014-09-12'): string => `${id},${title},AC500,建设,是,2014,${built}\n`
/** The first bytes of a PNG. */
const picture = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(5000)])

describe('a wrong file', () => {
  const scratch = scratchFolder()
  const data = join(scratch, 'data')
  const importing = (file: string) => shuping('import', file, '--profile', 'template', '--observed-on', '2016-01-20', '--data', data)
  const written = (name: string, content: string | Buffer): string => {
    const file = join(scratch, name)
    writeFileSync(file, content)
    return file
  }
  const evaluation = () => printedHere('evaluate', '--period', '2015', '--data', data, '--format', 'json')
  let before: string

  beforeAll(async () => {
    await printedHere('import', join(sampleFolder, 'department.csv'), join(sampleFolder, 'project.csv'), '--profile', 'template', '--observed-on', '2016-01-15', '--data', data)
    before = await evaluation()
  })

  test.each([
    ['is empty', 'empty.csv', '', /empty\.csv is empty.*Export it again/],
    ['is a picture', 'picture.csv', picture, /picture\.csv is not (a text file|UTF-\d+\w*).*(Export|Save) it as/],
    ['has a header and nothing else', 'project.csv', header, /project\.csv holds no rows/],
    ['is not in one encoding', 'project.csv', Buffer.concat([Buffer.from(header + row('A', '项目')), Buffer.from([0xff, 0xfe, 0x81, 0x20, 0x0a])]), /project\.csv/],
    ['lacks the columns', 'project.csv', '甲,乙,丙\n1,2,3\n', /lacks columns: .*项目编号.*Columns found: 甲, 乙, 丙/],
    ['is of no known kind', 'figures.csv', '甲,乙,丙\n1,2,3\n', /What figures\.csv holds cannot be told/],
  ])('that %s is refused in one line that says what to do; nothing of it is loaded', async (_, name, content, message) => {
    const { code, stdout, stderr } = await importing(written(name, content))
    expect(code).toBeGreaterThan(0)
    expect(`${stdout}${stderr}`).toMatch(message)
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(await evaluation()).toBe(before)
  })

  test('of ten thousand bad rows is held; every row is named with file, line, column, value and what helps', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => row(`X${index}`, '坏行', `2014-13-${(index % 28) + 1}`))
    const { code, stdout, stderr } = await importing(written('project.csv', header + rows.join('')))
    expect(code).toBe(2)
    expect(stdout).toMatch(/project\.csv line 2, .*"2014-13-1": /)
    expect(stderr).toMatch(/is held.*--release/)
    const id = /Batch (\d+) is held/.exec(stderr)?.[1] ?? ''
    const rejects = JSON.parse(await printedHere('batches', '--rejects', id, '--data', data, '--format', 'json')) as { file: string; line: number; value: string; remedy: { en: string } }[]
    expect(rejects).toHaveLength(10_000)
    expect(new Set(rejects.map(({ line }) => line)).size).toBe(10_000)
    for (const one of rejects) expect(one).toMatchObject({ file: 'project.csv', value: expect.stringMatching(/^2014-13-/), remedy: { en: expect.stringMatching(/2015-10-31/) } })
    expect(await evaluation()).toBe(before)
  })

  test('with a field of a megabyte names that field, and holds the batch for it', async () => {
    const { code, stdout } = await importing(written('project.csv', header + row('B1', '长'.repeat(350_000)) + row('B2', '短')))
    expect(code).toBe(2)
    expect(stdout).toMatch(/project\.csv line 2/)
    expect(stdout.length).toBeLessThan(5000)
    expect(await evaluation()).toBe(before)
  })
})
