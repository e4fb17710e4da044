import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { departments, entries, projects, type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'
import type { DocumentRun } from '../office/document-runs'
import type { RankingAnswer } from '../office/office'
import { inEmptyEngine, type Session } from '../warehouse'
import { tablesToExport } from '.'

/** What a workbook says to people. */
const flags: Readonly<Record<string, string>> = { 是: 'true', 否: 'false' }

/** Values as every format can tell them: nothing is nothing, a number as precise as a workbook keeps it. */
const told = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  const text = String(value)
  return /^-?\d+\.\d+(e-?\d+)?$/.test(text) ? String(Number(Number(text).toPrecision(15))) : text
}

describe('the export of a period', () => {
  let small: SmallOffice
  let folder: string
  let run: DocumentRun
  let files: Record<string, Uint8Array>
  let ranking: RankingAnswer

  const bytesOf = async (number: number): Promise<Buffer> => {
    const parts: Uint8Array[] = []
    for await (const chunk of (await small.office.documentFile(number)).chunks) parts.push(chunk)
    return Buffer.concat(parts)
  }
  const named = (format: string, title: string): Uint8Array => files[`${format}/${title}_2015_数据截至${ranking.asOf}.${format}`]!
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes)
    return join(folder, name)
  }
  const rowsOf = async (session: Session, from: string): Promise<string[][]> =>
    (await session.query<Record<string, unknown>>(`SELECT COLUMNS(*)::VARCHAR FROM ${from}`)).map((row) => Object.values(row).map(told))

  beforeAll(async () => {
    small = await smallOffice()
    // Names that a spreadsheet would execute, that break lines of CSV, and one of 200 characters; observed early, so that few periods have begun.
    const hostile = `${departments}DD,"=HYPERLINK(""http://x"",""甲，乙"")",municipal\nEE,${'长'.repeat(200)},district\n`
    await small.import({ 'department.csv': hostile, 'project.csv': projects(12), 'catalog-entry.csv': entries([]).replace(/$/, 'C1,=1+1,AA,P1,2015-01-05,2015-01-10\nC2,目录,BB,P2,2015-01-05,\n') }, '2015-01-20')
    folder = await mkdtemp(join(tmpdir(), 'shuping-exports-'))
    ranking = await small.office.ranking({ period: '2015' })
    run = await small.office.makeDocument({ request: { kind: 'export', period: '2015' }, who: '经办人' })
    files = unzipSync(await bytesOf(run.number))
  })
  afterAll(async () => {
    await small.end()
    await rm(folder, { recursive: true, force: true })
  })

  it('has every table in each of the four formats, and a README that names every column', () => {
    expect(Object.keys(files)).toHaveLength(4 * tablesToExport.size + 1)
    const readme = Buffer.from(files['README.md']!).toString()
    for (const { names, id } of tablesToExport.values()) {
      for (const format of ['csv', 'xlsx', 'json', 'parquet']) expect([id, named(format, names.zh)?.length > 0]).toEqual([id, true])
      const json = JSON.parse(Buffer.from(named('json', names.zh)).toString()) as object[]
      for (const column of Object.keys(json[0] ?? {})) expect(readme).toContain(`| \`${column}\` |`)
      expect(readme).toContain(`## ${names.zh} \`${id}\``)
    }
  })

  it.each([...tablesToExport.values()].map(({ id, names }) => [id, names.zh]))('carries the same rows of %s in all of them', async (_, title) => {
    const [csv, parquet] = await Promise.all((['csv', 'parquet'] as const).map((format) => put(`${title}.${format}`, named(format, title))))
    await inEmptyEngine(folder, async (session) => {
      const fromParquet = await rowsOf(session, `'${parquet}'`)
      const fromJson = (JSON.parse(Buffer.from(named('json', title)).toString()) as Record<string, unknown>[]).map((row) => Object.values(row).map(told))
      const fromCsv = await rowsOf(session, `read_csv('${csv}', all_varchar = true, header = true)`)
      expect(fromJson).toEqual(fromParquet)
      expect(fromCsv.map((row) => row.map((cell) => told(cell.replace(/^'(?=[=+\-@])/, ''))))).toEqual(fromParquet)
      const { sheets } = await readXlsx(named('xlsx', title))
      expect(sheets[0]!.rows.slice(1).map((row) => (fromParquet[0] ?? []).map((_, index) => flags[told(row[index])] ?? told(row[index])))).toEqual(fromParquet)
      expect(Buffer.from(named('csv', title)).toString()).not.toMatch(/(^|,)"?[=+\-@](?!\d)/m)
      expect([...Buffer.from(named('csv', title)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    })
  })

  it('counts as the ranking does, with the same departments in every table of the period', async () => {
    const read = (title: string): Record<string, string | number | null>[] => JSON.parse(Buffer.from(named('json', title)).toString()) as Record<string, string | number | null>[]
    const codes = ranking.departments.map(({ code }) => code)
    for (const title of ['年度结果', '排名', '部门']) expect(read(title).map(({ department }) => department).sort()).toEqual([...codes].sort())
    for (const title of ['各部门各项指标', '历史', '整改事项', '任务', '判定明细']) expect(read(title).filter(({ department }) => !codes.includes(String(department)))).toEqual([])
    const expected = ranking.departments.flatMap(({ code, indicators }) => Object.entries(indicators).map(([id, { met, missed, pending, exempt, unknown }]) => `${code} ${id} ${met} ${missed} ${pending} ${exempt} ${unknown}`))
    expect(read('各部门各项指标').map((row) => ['department', 'indicator', 'met', 'missed', 'pending', 'exempt', 'unknown'].map((key) => row[key]).join(' '))).toEqual(expected)
    const counted = new Map<string, number>()
    for (const { department, indicator, verdict, count } of read('判定明细')) counted.set(`${department} ${indicator} ${verdict}`, (counted.get(`${department} ${indicator} ${verdict}`) ?? 0) + Number(count))
    for (const { code, indicators } of ranking.departments)
      for (const [id, figure] of Object.entries(indicators))
        for (const verdict of ['met', 'missed', 'pending', 'exempt', 'unknown'] as const) expect([code, id, verdict, counted.get(`${code} ${id} ${verdict}`) ?? 0]).toEqual([code, id, verdict, figure[verdict]])
    const history = read('历史').filter(({ period }) => period === '2015')
    expect(history.map(({ department, indicator, met }) => `${department} ${indicator} ${met}`)).toEqual(ranking.departments.flatMap(({ code, indicators }) => Object.entries(indicators).map(([id, { met }]) => `${code} ${id} ${met}`)))
  })

  it('tells the finance office which projects should wait, why, and by which clause', () => {
    const rows = JSON.parse(Buffer.from(named('json', '应暂缓验收或拨付的项目')).toString()) as Record<string, string | number | null>[]
    // P1 has an entry that is registered and approved, that of P2 is not approved, the others have none.
    const expected = Array.from({ length: 12 }, (_, i) => i).filter((i) => i !== 1)
    expect(rows.map(({ project }) => project).sort()).toEqual(expected.map((i) => `P${i}`).sort())
    for (const { project, department, reason, clause, held, as_of: asOf } of rows) {
      expect([project, department]).toEqual([project, Number(String(project).slice(1)) % 2 ? 'AA' : 'BB'])
      expect(reason).toBe(project === 'P2' ? '已有目录条目，尚未注册并审核通过' : '尚无目录条目')
      expect([clause, held, asOf]).toEqual(['二（一）3、二（五）、三（二）', '预算资金拨付', '2015-01-20'])
    }
  })

  it('is the same to the byte when it is made again, and kept once', async () => {
    const request = { kind: 'export', period: '2015', table: 'figures', format: 'parquet' } as const
    const runs = [await small.office.makeDocument({ request, who: '甲' }), await small.office.makeDocument({ request, who: '乙' })]
    expect(runs[0]!.sha256).toBe(runs[1]!.sha256)
    expect(createHash('sha256').update(await bytesOf(runs[1]!.number)).digest('hex')).toBe(runs[1]!.sha256)
    const again = await small.office.repeatRun({ number: run.number, who: '丙' })
    const second = unzipSync(await bytesOf(again.number))
    expect(Object.keys(files).filter((name) => !Buffer.from(files[name]!).equals(Buffer.from(second[name]!)))).toEqual([])
    expect(again.sha256).toBe(run.sha256)
  })

  it('is refused for what is no table or no period, and that is no run', async () => {
    const before = (await small.office.documentRuns()).length
    await expect(small.office.makeDocument({ request: { kind: 'export', period: '2015', table: 'rankings' }, who: '甲' })).rejects.toMatchObject({ code: 'unknown-table' })
    await expect(small.office.makeDocument({ request: { kind: 'export', period: '2O15' }, who: '甲' })).rejects.toMatchObject({ code: 'unknown-period' })
    expect((await small.office.documentRuns()).length).toBe(before)
  })
})
