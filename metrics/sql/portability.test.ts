import { describe, expect, test } from 'vitest'
import { dimensions } from '../dimensions'
import { indicators } from '../indicators'
import { verdictSql } from '../indicators/verdict-sql'
import { recordTypes, stateTable } from '../records'
import { referenceTables } from '../reference'
import { tallySql } from '../tally/tally'
import { portabilityFaults } from './portability'

describe('the rules of portable SQL find', () => {
  test.each([
    ['SELECT COUNT(*) FILTER (WHERE t.a = 1) FROM t', /FILTER/],
    ['SELECT t.a::DATE FROM t', /CAST/],
    ['SELECT t.a FROM t WHERE t.a NOT IN (SELECT u.a FROM u)', /NOT EXISTS/],
    ['SELECT t.a FROM t UNION SELECT u.a FROM u', /UNION ALL/],
    ['SELECT ROUND(t.a) FROM t', /round\(\)/],
    ['SELECT GREATEST(t.a, t.b) FROM t', /greatest\(\)/],
    ['SELECT t.a FROM t WHERE t.day < current_date', /clock/],
    ["SELECT t.day + INTERVAL '1 month' FROM t", /calendar/],
    ['SELECT "t".a FROM t', /quoting/],
    ['SELECT t.Title FROM t', /Title: identifiers in lower case/],
    ['SELECT t.a / t.b FROM t', /DOUBLE PRECISION/],
    ['SELECT CAST(t.a AS DOUBLE PRECISION) / t.b FROM t', /DOUBLE PRECISION/],
    ['SELECT t.a // 7 FROM t', /FLOOR/],
    ['SELECT ROW_NUMBER() OVER (ORDER BY t.a) FROM t', /NULLS LAST/],
    ["SELECT t.a ->> 'x', json_extract(t.a, 'y') FROM t", /JSON/],
  ])('what is wrong in: %s', (sql, fault) => {
    expect(portabilityFaults(sql).join('\n')).toMatch(fault)
  })

  test('nothing in a statement that keeps to them', () => {
    const sql = `SELECT COUNT(CASE WHEN t.a = 'FILTER (x) :: "Title"' THEN 1 END) AS n,
      CAST(FLOOR(CAST(t.a AS DOUBLE PRECISION) / CAST(t.b AS DOUBLE PRECISION)) AS INTEGER) AS q,
      LAG(t.a) OVER (PARTITION BY t.b ORDER BY t.c NULLS LAST, t.d NULLS LAST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
      FROM t WHERE NOT EXISTS (SELECT 1 FROM u WHERE u.a = t.a) UNION ALL SELECT 1, 2, 3`
    expect(portabilityFaults(sql)).toEqual([])
  })
})

const known = new Set([
  ...[...recordTypes.values()].flatMap((type) => [stateTable(type), `observed_${stateTable(type)}`]),
  ...referenceTables.map(({ name }) => name),
])

describe.each([...indicators.values()])('$id', (indicator) => {
  test('is portable, its rows and its tally too', () => {
    expect(portabilityFaults(indicator.verdicts)).toEqual([])
    expect(portabilityFaults(verdictSql(indicator, { department: 'x', verdict: 'met', slice: { domain: ['a', '~'] } }).text)).toEqual([])
    expect(portabilityFaults(tallySql(indicator).text)).toEqual([])
  })

  test('uses the parameters of an evaluation and no others', () => {
    const used = new Set([...indicator.verdicts.replace(/'[^']*'/g, '').matchAll(/:([a-z_]+)/g)].map(([, name]) => name))
    expect([...used].filter((name) => !['as_of', 'period_start', 'period_end', 'year', 'deadline', 'scheme'].includes(name!))).toEqual([])
    if (used.has('deadline')) expect(indicator.deadline).toBeDefined()
  })

  test('is a plain SELECT outside: a WITH around it would keep a count from leaving out what it does not count', () => {
    expect(indicator.verdicts.trim()).toMatch(/^SELECT\b/)
  })

  test('reads record types and reference tables that exist', () => {
    const named = [...indicator.verdicts.matchAll(/\b(?:FROM|JOIN) ([a-z_]+)\b/g)].map(([, name]) => name!)
    const own = new Set([...indicator.verdicts.matchAll(/\b([a-z_]+) AS \(/g)].map(([, name]) => name!))
    expect(named.filter((name) => !known.has(name) && !own.has(name))).toEqual([])
    for (const type of [...indicator.reads, ...(indicator.alsoReads ?? []), ...(indicator.reportedIn ? [indicator.reportedIn] : [])]) expect([...recordTypes.keys()]).toContain(type)
    const tables = new Set([...indicator.reads, ...(indicator.alsoReads ?? [])].flatMap((id) => [stateTable(recordTypes.get(id)!), `observed_${stateTable(recordTypes.get(id)!)}`]))
    const records = named.filter((name) => known.has(name) && !referenceTables.some((table) => table.name === name))
    expect(records.filter((name) => !tables.has(name))).toEqual([])
  })

  test('has at most five dimensions, all of them known', () => {
    expect(indicator.dimensions.length).toBeLessThanOrEqual(5)
    for (const id of indicator.dimensions) expect(dimensions.map((one) => one.id)).toContain(id)
  })
})
