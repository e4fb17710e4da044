import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dimensionColumns, indicators, verdictColumns } from '.'
import { dimensions } from '../dimensions'
import { unstated } from '../tally/slice'
import { tallySql } from '../tally/tally'
import { drawnCity, questions } from './oracle/city'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Judgement, parametersOf, type Question } from './oracle/judgement'
import { found, settle } from './oracle/world'
import { counted } from './sql/shown'
import { judgedSql, verdictSql } from './verdict-sql'

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
  await settle(engine, drawnCity())
})
afterAll(() => engine.close())

const [wholeYear] = questions as readonly [Question]

describe.each([...indicators.values()])('the verdict rows of $id', (indicator) => {
  /** The rows of every question, judged once. */
  const judged = new Map<Question, readonly Judgement[]>()
  beforeAll(async () => {
    for (const one of questions) judged.set(one, await judge(engine, indicator, one))
  })

  test('have the canonical columns with their types, and every dimension', async () => {
    const { text, parameters } = verdictSql(indicator)
    const described = await engine.rows(`DESCRIBE ${text}`, { ...parametersOf(indicator, wholeYear), ...parameters })
    const expected = { indicator: 'VARCHAR', ...verdictColumns, ...Object.fromEntries(dimensionColumns.map((column) => [column, 'VARCHAR'])) }
    expect(Object.fromEntries(described.map((row) => [row.column_name, row.column_type]))).toEqual(expected)
  })

  test('are counted by department, verdict and the own dimensions alone: what is only shown is left out', async () => {
    const described = await engine.rows(`DESCRIBE ${counted(judgedSql(indicator))}`, parametersOf(indicator, wholeYear))
    const own = dimensions.filter(({ id }) => indicator.dimensions.includes(id)).map(({ column }) => column)
    const columns = described.map((row) => String(row.column_name))
    expect(columns.filter((column) => column in verdictColumns).sort()).toEqual(['count', 'department', 'verdict'])
    expect(columns).toEqual(expect.arrayContaining(own))
  })

  test('name only reasons, methods and flags that have texts in both languages', () => {
    for (const row of [...judged.values()].flat()) {
      expect(Object.keys(indicator.reasons)).toContain(row.reason)
      expect(Object.keys(indicator.methods)).toContain(row.method)
      for (const flag of row.flags!.split(',').filter(Boolean)) expect(Object.keys(indicator.flags ?? {})).toContain(flag)
    }
    const texts = [indicator.reasons, indicator.methods, indicator.flags ?? {}].flatMap((one) => Object.values(one))
    for (const names of [...texts, ...indicator.choices, indicator.names, indicator.subject, indicator.formula, indicator.rule]) {
      expect(names.zh).toMatch(/\p{Script=Han}/u)
      expect(names.en).toMatch(/^[\x20-\x7e÷“”≥]+$/)
    }
  })

  test('judge a subject once; one that stands for many, once a verdict', () => {
    for (const rows of judged.values()) {
      const subjects = rows.map((row) => `${row.subject} ${row.flags?.includes('aggregated') ? row.verdict : ''}`)
      expect(new Set(subjects).size).toBe(subjects.length)
    }
  })

  test('belong to departments with the duty, and to no dimension that the indicator lacks', () => {
    const others = dimensions.filter(({ id }) => !indicator.dimensions.includes(id)).map(({ column }) => column)
    for (const row of [...judged.values()].flat()) {
      expect(row.department).toMatch(/^SH[PMD]\d$/)
      for (const column of others) expect(row[column]).toBeNull()
    }
  })

  test('add up to the tally', async () => {
    for (const [one, rows] of judged) {
      const { text, parameters } = tallySql(indicator)
      const tally = await engine.rows(text, { ...parametersOf(indicator, one), ...parameters })
      const key = (row: Judgement): string => JSON.stringify(['indicator', 'department', ...dimensionColumns].map((column) => row[column]))
      const counted = new Map<string, number>()
      const add = (name: string, count: number): void => void (count > 0 && counted.set(name, (counted.get(name) ?? 0) + count))
      for (const row of rows) add(`${key(row)} ${row.verdict ?? 'unjudged'}`, Number(row.count))
      const summed = new Map<string, number>()
      for (const row of tally)
        for (const verdict of ['met', 'missed', 'pending', 'exempt', 'unknown', 'unjudged']) if (Number(row[verdict]) > 0) summed.set(`${key(row)} ${verdict}`, Number(row[verdict]))
      expect(summed).toEqual(counted)
    }
  })

  test('are filtered by department, verdict and slice, the unstated value included', async () => {
    const rows = judged.get(wholeYear)!
    const [first] = rows
    expect(await judge(engine, indicator, wholeYear, { department: first!.department! })).toEqual(rows.filter((row) => row.department === first!.department))
    expect(await judge(engine, indicator, wholeYear, { verdict: 'missed' })).toEqual(rows.filter((row) => row.verdict === 'missed'))
    for (const { id, column } of dimensions.filter((one) => indicator.dimensions.includes(one.id))) {
      const values = [...new Set(rows.map((row) => row[column] ?? unstated))].slice(0, 2)
      const expected = rows.filter((row) => values.includes(row[column] ?? unstated))
      expect(await judge(engine, indicator, wholeYear, { slice: { [id]: values } })).toEqual(expected)
    }
  })
})

test('quotes and markup in a filter are values, not SQL', async () => {
  const indicator = indicators.get('api-share')!
  expect(await judge(engine, indicator, wholeYear, { department: `' OR 1 = 1 --`, slice: { domain: [`<b>"交通'`] } })).toEqual([])
})
