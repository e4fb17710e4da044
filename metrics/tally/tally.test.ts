import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dimensionColumns, type Indicator, indicators, verdictColumns } from '../indicators'
import { type Engine, nativeEngine } from '../indicators/oracle/engine'
import { judge, parametersOf } from '../indicators/oracle/judgement'
import { wasmEngine } from '../indicators/oracle/wasm-engine'
import { portabilityFaults } from '../sql/portability'
import { question, tallyCity } from './oracle/tallied-city'
import { daysSql, departmentTallySql, tallyColumns, tallySql } from './tally'

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await tallyCity(engine)
  await engine.run(`CREATE TABLE plain (part INTEGER, ${Object.entries(verdictColumns).map(([name, type]) => `${name} ${type}`).join(', ')}, domain VARCHAR, mode VARCHAR)`)
})
afterAll(() => engine.close())

/** An indicator whose verdicts are the rows of the table `plain`; duties are those of API share. */
const plain = (condition = ''): Indicator => ({ ...indicators.get('api-share')!, dimensions: ['domain', 'mode'], verdicts: `SELECT p.* FROM plain p${condition && ` WHERE ${condition}`}` })

interface Row {
  readonly department: string
  readonly verdict: string | null
  readonly count: number
  readonly days: number | null
  readonly domain: string | null
  readonly mode: string | null
  readonly part: number
}

const text = (value: string | number | null): string => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`)

async function put(rows: readonly Row[]): Promise<void> {
  await engine.run('DELETE FROM plain')
  if (rows.length === 0) return
  const names = Object.keys(rows[0]!) as (keyof Row)[]
  await engine.run(`INSERT INTO plain (${names.join(', ')}) VALUES ${rows.map((row) => `(${names.map((name) => text(row[name])).join(', ')})`).join(', ')}`)
}

async function ask(make: typeof tallySql, indicator: Indicator): Promise<Record<string, string | null>[]> {
  const { text: sql, parameters } = make(indicator)
  const rows = await engine.rows(sql, { ...parametersOf(indicator, question), ...parameters })
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** A tally as text: department, domain, mode and the sums. */
const brief = (rows: readonly Record<string, string | null>[]): string[] =>
  rows.map((row) => ['department', 'domain', 'mode', 'met', 'missed', 'pending', 'exempt', 'unknown', 'unjudged'].map((column) => row[column] ?? '~').join(' '))

const row = (given: Partial<Row>): Row => ({ department: 'SHP1', verdict: 'met', count: 1, days: null, domain: '交通', mode: 'api', part: 0, ...given })

describe('a tally', () => {
  test('sums verdicts with their counts by department and dimensions, the unstated value apart', async () => {
    await put([row({}), row({ count: 40 }), row({ verdict: 'missed', count: 3 }), row({ domain: null, verdict: 'pending' }), row({ department: 'SHM1', verdict: 'exempt' }), row({ verdict: 'unknown', mode: 'file' })])
    expect(brief(await ask(tallySql, plain()))).toEqual(['SHM1 交通 api 0 0 0 1 0 0', 'SHP1 交通 api 41 3 0 0 0 0', 'SHP1 交通 file 0 0 0 0 1 0', 'SHP1 ~ api 0 0 1 0 0 0'])
  })

  test('by department alone sums the same', async () => {
    await put([row({}), row({ count: 40, mode: 'file' }), row({ verdict: 'missed', count: 3, domain: null }), row({ department: 'SHM1', verdict: null }), row({ department: 'SHX9' })])
    const sums = ['met', 'missed', 'pending', 'exempt', 'unknown', 'unjudged']
    expect((await ask(departmentTallySql, plain())).map((one) => [one.department, ...sums.map((name) => one[name])].join(' '))).toEqual(['SHM1 0 0 0 0 0 1', 'SHP1 41 3 0 0 0 0'])
  })

  test('leaves out departments without the duty, and rows without a department', async () => {
    await put([row({}), row({ department: 'SHX9' })])
    await engine.run(`INSERT INTO plain (part, verdict, count) VALUES (0, 'met', 1)`)
    expect(brief(await ask(tallySql, plain()))).toEqual(['SHP1 交通 api 1 0 0 0 0 0'])
  })

  test('shows verdicts that no rule could give as unjudged, and counts them nowhere else', async () => {
    await put([row({ verdict: null, count: 2 }), row({})])
    expect(brief(await ask(tallySql, plain()))).toEqual(['SHP1 交通 api 1 0 0 0 0 2'])
  })

  test.each([...indicators.values()])('of $id has its columns and types, and portable SQL', async (indicator) => {
    const { text: sql, parameters } = tallySql(indicator)
    const described = await engine.rows(`DESCRIBE ${sql}`, { ...parametersOf(indicator, question), ...parameters })
    const keys = ['indicator', 'department', ...dimensionColumns]
    expect(described.map((column) => [column.column_name, column.column_type])).toEqual(tallyColumns.map((name) => [name, keys.includes(name) ? 'VARCHAR' : 'BIGINT']))
    expect([sql, daysSql(indicator).text, departmentTallySql(indicator).text].flatMap(portabilityFaults)).toEqual([])
  })

  const drawn: fc.Arbitrary<Row> = fc.record({
    department: fc.constantFrom('SHP1', 'SHP2', 'SHM1', 'SHX9'),
    verdict: fc.constantFrom('met', 'missed', 'pending', 'exempt', 'unknown', null),
    count: fc.constantFrom(1, 1, 7, 3_000_000_000),
    days: fc.constantFrom(null, 0, 3, 10, 12),
    domain: fc.constantFrom('交通', '民生', null),
    mode: fc.constantFrom('api', 'file', null),
    part: fc.constantFrom(0, 1),
  })

  /** Adds tallies row by row. */
  const added = (tallies: readonly string[][]): string[] => {
    const sums = new Map<string, number[]>()
    for (const line of tallies.flat()) {
      const cells = line.split(' ')
      const key = cells.slice(0, 3).join(' ')
      sums.set(key, cells.slice(3).map((cell, index) => Number(cell) + (sums.get(key)?.[index] ?? 0)))
    }
    return [...sums].map(([key, values]) => [key, ...values].join(' ')).sort()
  }

  test('adds up over any split of its records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 40 }), async (rows) => {
        await put(rows)
        const parts = [brief(await ask(tallySql, plain('p.part = 0'))), brief(await ask(tallySql, plain('p.part = 1')))]
        expect(added(parts)).toEqual(brief(await ask(tallySql, plain())).sort())
      }),
      { numRuns: 25 },
    )
  })

  test('does not depend on the order of its records', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { maxLength: 40 }), async (rows) => {
        await put(rows)
        const [tally, days] = [await ask(tallySql, plain()), await ask(daysSql, plain())]
        await put([...rows].reverse())
        expect([await ask(tallySql, plain()), await ask(daysSql, plain())]).toEqual([tally, days])
      }),
      { numRuns: 15 },
    )
  })
})

describe('the histogram of days', () => {
  test('counts each number of days, and leaves out verdicts without', async () => {
    await put([row({ days: 3 }), row({ days: 3, count: 4 }), row({ days: 10, verdict: 'missed' }), row({}), row({ days: 3, department: 'SHX9' })])
    expect(await ask(daysSql, plain())).toEqual([
      { indicator: 'api-share', department: 'SHP1', days: '10', count: '1' },
      { indicator: 'api-share', department: 'SHP1', days: '3', count: '5' },
    ])
  })

  test('of replies has the days of the verdict rows', async () => {
    const reply = indicators.get('reply-timeliness')!
    const counted = new Map<string, number>()
    for (const { department, days } of await judge(engine, reply, question)) if (days !== null) counted.set(`${department} ${days}`, (counted.get(`${department} ${days}`) ?? 0) + 1)
    expect(counted.size).toBeGreaterThan(5)
    expect(new Map((await ask(daysSql, reply)).map((one) => [`${one.department} ${one.days}`, Number(one.count)]))).toEqual(counted)
  })
})

test('the tally of a city is the same in the browser’s engine', async () => {
  const wasm = await wasmEngine()
  try {
    await tallyCity(wasm)
    const sorted = (rows: Record<string, string | null>[]) => rows.map((one) => JSON.stringify(one)).sort()
    const whole = 'SELECT * FROM tally'
    expect(sorted(await wasm.rows(whole, {}))).toEqual(sorted(await engine.rows(whole, {})))
    for (const indicator of [...indicators.values()].filter(({ days }) => days)) {
      const { text: sql, parameters } = daysSql(indicator)
      const given = { ...parametersOf(indicator, question), ...parameters }
      expect(sorted(await wasm.rows(sql, given))).toEqual(sorted(await engine.rows(sql, given)))
    }
  } finally {
    await wasm.close()
  }
})
