import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import { type Counts, indicators, noCounts, type Verdict, verdicts } from '../indicators'
import { type Engine, nativeEngine } from '../indicators/oracle/engine'
import type { Judgement } from '../indicators/oracle/judgement'
import { wasmEngine } from '../indicators/oracle/wasm-engine'
import { addCounts } from '../scoring/rate'
import { portabilityFaults } from '../sql/portability'
import type { PeriodKind } from '../time/period'
import { createTally, fillTally, slices, within } from './oracle/tallied-city'
import { lackingIndicators, pivotAxes, pivotFault, type PivotQuestion, pivotSql } from './pivot'
import { itemsIn, pivotLimit, type PivotRow, pivotTable } from './pivot-table'
import { unstated } from './slice'

const groups = ['pilot', 'municipal', 'district'] as const
const groupOf = (department: string) => groups.find((group) => group[0] === department[0]!.toLowerCase())!

const departments = ['M01', 'M02', 'D01', 'P01', 'P02', 'P03']
const inOrder: Partial<Record<PeriodKind, readonly string[]>> = { year: ['2014', '2015'], month: ['2015-03', '2015-09'] }
const values = fc.tuple(...dimensions.map(({ ordered }) => fc.constantFrom(...((ordered && inOrder[ordered]) ?? ['a', 'b']), null)))
const drawn = fc.record({ indicator: fc.constantFrom(...indicators.values()), department: fc.constantFrom(...departments), verdict: fc.constantFrom(...(Object.keys(verdicts) as Verdict[])), count: fc.integer({ min: 1, max: 50 }), values })

/** Verdict rows, each a row of the tally too; what an indicator lacks is null in it. */
const rows: Judgement[] = fc.sample(drawn, { numRuns: 800, seed: 2015 }).map(({ indicator, department, verdict, count, values }) => ({
  indicator: indicator.id,
  department,
  verdict,
  count: String(count),
  ...Object.fromEntries(dimensions.map(({ id, column }, place) => [column, indicator.dimensions.includes(id) ? values[place] : null])),
}))

let native: Engine
let wasm: Engine
beforeAll(async () => {
  native = await nativeEngine()
  wasm = await wasmEngine()
  for (const engine of [native, wasm]) {
    await createTally(engine)
    await fillTally(engine, rows.map((row) => ({ ...row, ...Object.fromEntries(Object.keys(verdicts).map((one) => [one, one === row.verdict ? row.count! : '0'])), unjudged: '0' })))
    await engine.run('CREATE TABLE grouped (code VARCHAR, group_id VARCHAR)')
    await engine.run(`INSERT INTO grouped VALUES ${departments.map((code) => `('${code}', '${groupOf(code)}')`).join(', ')}`)
  }
})
afterAll(() => Promise.all([native.close(), wasm.close()]))

const frame = { indicators: [...indicators.keys()].map((id) => ({ id, asOf: '2015-12-31', deadlineAhead: false, duty: [], notReported: [], waived: {} })) }

async function ask(engine: Engine, question: PivotQuestion) {
  const { text, parameters } = pivotSql(question, 'tally', 'grouped')
  const given = await engine.rows(text, parameters)
  const numbers = given.map((row): PivotRow => ({ row_key: row.row_key!, column_key: row.column_key!, indicator: row.indicator!, met: Number(row.met), missed: Number(row.missed), pending: Number(row.pending), exempt: Number(row.exempt), unknown: Number(row.unknown) }))
  return pivotTable(numbers, question, frame)
}

/** The value of an axis of a verdict row, by the words of the rule. */
function keyOf(row: Judgement, axis: string): string {
  if (axis === 'group') return groupOf(row.department!)
  if (axis === 'department' || axis === 'indicator' || axis === 'verdict') return String(row[axis])
  return (row[dimensions.find(({ id }) => id === axis)!.column] as string | null) ?? unstated
}

/** The sum of some verdict rows, one by one. */
const byHand = (some: readonly Judgement[]): Counts => some.reduce<Counts>((sum, { verdict, count }) => addCounts(sum, { ...noCounts, [verdict as Verdict]: Number(count) }), noCounts)

const questions = () => {
  const axes = fc.uniqueArray(fc.constantFrom(...pivotAxes), { minLength: 1, maxLength: 2 })
  const scope = fc.option(fc.constantFrom(...groups, 'all' as const), { nil: undefined })
  return fc
    .record({ axes, scope, slice: slices(rows), one: fc.constantFrom(...indicators.keys()), some: fc.subarray([...indicators.keys()], { minLength: 2 }) })
    .map(({ axes: [down, across], scope: of, slice, one, some }): PivotQuestion => ({ rows: down!, columns: across ?? null, indicators: [down, across].includes('indicator') ? some : [one], slice, scope: of }))
    .filter((question) => pivotFault(question) === null)
}

describe('a pivot', () => {
  test('has the counts of its verdict rows in every cell and every total, the same in both engines', async () => {
    await fc.assert(
      fc.asyncProperty(questions(), async (question) => {
        const table = await ask(native, question)
        expect(await ask(wasm, question)).toEqual(table)
        const { rows: down, columns: across, scope } = question
        const counted = rows.filter((row) => question.indicators.includes(row.indicator!) && within(row, question.slice) && (scope === undefined || scope === 'all' || groupOf(row.department!) === scope))
        const lacking = lackingIndicators(question)
        const placed = counted.filter((row) => !lacking.includes(row.indicator!))
        const items = (some: readonly Judgement[]) => itemsIn(byHand(some))
        const total = question.indicators.length > 1 ? null : byHand(counted)
        expect(table.total).toEqual(total)
        expect(table.lacking).toEqual(lacking)
        const [keys, heads] = [new Set((down === 'indicator' ? counted : placed).map((row) => keyOf(row, down))), new Set(across === null ? [] : (across === 'indicator' ? counted : placed).map((row) => keyOf(row, across)))]
        expect(table.rows.length + table.cut.rows).toBe(keys.size)
        expect(table.columns.length + table.cut.columns).toBe(heads.size)
        for (const line of table.rows) {
          const inLine = placed.filter((row) => keyOf(row, down) === line.key)
          if (line.total) expect(line.total).toEqual(byHand((down === 'indicator' ? counted : placed).filter((row) => keyOf(row, down) === line.key)))
          else expect(across).toBe('indicator')
          for (const [place, cell] of line.cells.entries()) {
            const inCell = inLine.filter((row) => keyOf(row, across!) === table.columns[place]!.key)
            expect(cell ? cell : items(inCell)).toEqual(cell ? byHand(inCell) : 0)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('never adds up rates: the rate of a total is that of its counts', async () => {
    const table = await ask(native, { rows: 'department', columns: 'group', indicators: ['reply-timeliness'], slice: {}, scope: undefined })
    const sum = (of: (counts: Counts) => number) => table.rows.reduce((all, { total }) => all + of(total!), 0)
    expect(table.total).toMatchObject({ met: sum(({ met }) => met), missed: sum(({ missed }) => missed) })
    expect(table.rows.length).toBeGreaterThan(1)
  })

  test('gives what the source does not say a row of its own', async () => {
    const table = await ask(native, { rows: 'domain', columns: null, indicators: ['api-share'], slice: {}, scope: undefined })
    expect(table.rows.map(({ key }) => key)).toContain(unstated)
  })
})

describe('a question that has no right answer', () => {
  const question = (given: Partial<PivotQuestion>): PivotQuestion => ({ rows: 'department', columns: null, indicators: ['api-share'], slice: {}, scope: undefined, ...given })

  test.each([
    [question({ rows: 'colour' }), 'unknown-axis'],
    [question({ columns: 'department' }), 'same-axis'],
    [question({ indicators: ['api-share', 'reply-timeliness'] }), 'mixed-indicators'],
    [question({ indicators: [] }), 'mixed-indicators'],
    [question({ columns: 'requester-group' }), 'no-dimension'],
  ])('%j is refused as %s', (asked, code) => {
    const fault = pivotFault(asked)
    expect(fault?.code).toBe(code)
    expect(Math.min(fault!.detail.zh.length, fault!.detail.en.length)).toBeGreaterThan(10)
  })

  test('is answered where the indicator stands on an axis: indicators are kept apart, those without the dimension named', async () => {
    const asked = question({ rows: 'indicator', columns: 'requester-group', indicators: ['api-share', 'reply-timeliness'] })
    expect(pivotFault(asked)).toBeNull()
    const table = await ask(native, asked)
    expect(table.lacking).toEqual(['api-share'])
    expect(table.rows.find(({ key }) => key === 'api-share')!.cells.every((cell) => cell === null)).toBe(true)
    expect(itemsIn(table.rows.find(({ key }) => key === 'api-share')!.total!)).toBeGreaterThan(0)
    expect([table.total, ...table.columns.map(({ total }) => total)].every((total) => total === null)).toBe(true)
  })
})

test('a table past the limit keeps the largest rows, says how many it leaves out, and counts them in its totals', () => {
  const many = Array.from({ length: 6000 }, (_, place): PivotRow => ({ row_key: `D${place}`, column_key: '', indicator: 'api-share', ...noCounts, met: place + 1 }))
  const table = pivotTable(many, { rows: 'department', columns: null, indicators: ['api-share'], slice: {}, scope: undefined }, frame)
  expect([table.rows.length, table.cut.rows, table.rows[0]!.key]).toEqual([pivotLimit.cells, 1000, 'D5999'])
  expect(table.total!.met).toBe((6000 * 6001) / 2)
})

test('every statement is portable', () => {
  const texts = pivotAxes.flatMap((rows) => [null, ...pivotAxes].map((columns) => pivotSql({ rows, columns, indicators: ['api-share'], slice: { domain: ['a', unstated] }, scope: 'pilot' }).text))
  expect(texts.flatMap(portabilityFaults)).toEqual([])
})
