import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicators } from '../../metrics/indicators'
import { verdictSql } from '../../metrics/indicators/verdict-sql'
import { describeOnSharedData } from '../e2e/shared-data'
import { understood } from '../evaluation/asked'
import { parametersOf } from '../evaluation/parameters'
import type { Batch } from '../office/batch'
import { importFiles } from '.'
import { type ScratchImport, scratchImport } from './scratch-import'

/** Cells of a line of CSV; quoted ones may hold commas. */
const cellsOf = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted ?? plain ?? '').trim())

describeOnSharedData('uk-central-foi-timeliness-2010-2020', 'the published statistics of requests', (folder) => {
  const file = join(folder, 'foi-statistics-2010-2020.csv')
  const rows = readFileSync(file, 'utf8').split(/\r?\n/).slice(1).filter(Boolean).map(cellsOf)
  /** `Q4 2020` → `2020-Q4`, `2020` → `2020`. */
  const periodOf = (text: string): string => text.replace(/^(Q\d) (\d{4})$/, '$2-$1')
  let scratch: ScratchImport
  let batch: Batch
  beforeAll(async () => {
    scratch = await scratchImport()
    batch = (await importFiles(scratch.warehouse, { files: [file], profile: 'uk-foi', observedOn: '2021-04-30', who: 'test' })).batch
  })
  afterAll(() => scratch.end())

  const indicator = indicators.get('reply-timeliness')!
  async function counts(period: string): Promise<Map<string, { met: number; missed: number }>> {
    const asked = understood({ period, scheme: '2015' })
    const { text, parameters } = verdictSql(indicator)
    const found = await scratch.warehouse.query<{ department: string; met: number; missed: number }>(
      `SELECT department, CAST(SUM(CASE verdict WHEN 'met' THEN count ELSE 0 END) AS BIGINT) AS met, CAST(SUM(CASE verdict WHEN 'missed' THEN count ELSE 0 END) AS BIGINT) AS missed FROM (${text}) v GROUP BY department`,
      { ...parameters, ...parametersOf(indicator, asked, asked.asOf) },
    )
    return new Map(found.map(({ department, met, missed }) => [department, { met, missed }]))
  }

  test('every row arrives, of 71 bodies', async () => {
    expect([batch.status, batch.rows, batch.accepted, batch.rejected]).toEqual(['loaded', 2303, 2303, 0])
    expect(await scratch.warehouse.query("SELECT COUNT(*) AS n FROM department WHERE valid_to = DATE '9999-12-31'")).toEqual([{ n: 71 }])
  })

  test('the published rate in time is reproduced in every row that has one', async () => {
    const published = rows.filter((row) => /^\d/.test(row[12]!))
    expect(published.length).toBe(2268)
    const differing: unknown[] = []
    for (const period of new Set(rows.map(([quarter]) => periodOf(quarter!)))) {
      const ours = await counts(period)
      for (const row of published) {
        if (periodOf(row[0]!) !== period) continue
        const { met, missed } = ours.get(row[1]!) ?? { met: 0, missed: 0 }
        if (Math.abs((100 * met) / (met + missed) - Number(row[12])) > 1e-6) differing.push([row[0], row[1], met, missed, row[12]])
      }
    }
    expect(differing).toEqual([])
  })

  test('a year is its own row and never the sum of its quarters beside it; a half is the sum of its quarters', async () => {
    const number = (text: string): number => Number(text.replace(/\D/g, ''))
    const sum = (periods: readonly string[]): number => rows.filter((row) => periods.includes(row[0]!)).reduce((total, row) => total + number(row[7]!), 0)
    const total = async (period: string): Promise<number> => [...(await counts(period)).values()].reduce((all, { met, missed }) => all + met + missed, 0)
    expect(await total('2015')).toBe(sum(['2015']))
    expect(await total('2015-H1')).toBe(sum(['Q1 2015', 'Q2 2015']))
  })
})
