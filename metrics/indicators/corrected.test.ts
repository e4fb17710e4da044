import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Indicator, indicators } from '.'
import { portabilityFaults } from '../sql/portability'
import { tallySql } from '../tally/tally'
import { corrected } from './corrected'
import { drawnCity } from './oracle/city'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Judgement, parametersOf } from './oracle/judgement'
import { wasmEngine } from './oracle/wasm-engine'
import { found, settle } from './oracle/world'
import { verdictSql } from './verdict-sql'

const asked = { period: '2015', asOf: '2015-12-31' }
const city = drawnCity()

/** The one in the browser judges one indicator: the layer is the same for all. */
let engines: Engine[]
beforeAll(async () => {
  engines = [await nativeEngine(), await wasmEngine()]
  for (const engine of engines) {
    await found(engine)
    await settle(engine, city)
  }
})
afterAll(() => Promise.all(engines.map((engine) => engine.close())))

interface Correction {
  readonly period: string
  readonly department: string
  readonly subject: string
  readonly verdict: string
}

const correction = (row: Judgement, verdict: string, other: Partial<Correction> = {}): Correction => ({ period: asked.period, department: row.department!, subject: row.subject!, verdict, ...other })

/** Puts corrections of an indicator on record, the last the newest, in place of all others. */
async function enter(indicator: Indicator, corrections: readonly Correction[]): Promise<void> {
  for (const engine of indicator.id === 'reply-timeliness' ? engines : engines.slice(0, 1)) {
    await engine.run('DELETE FROM verdict_correction')
    for (const [line, { period, department, subject, verdict }] of corrections.entries())
      await engine.run(
        `INSERT INTO verdict_correction (key, valid_from, valid_to, observed_on, batch, line, period, indicator, department, subject, verdict)
         VALUES ('${line}', DATE '0001-01-01', DATE '9999-12-31', DATE '2016-01-05', 9, ${line}, '${period}', '${indicator.id}', '${department}', '${subject.replaceAll("'", "''")}', '${verdict}')`,
      )
  }
}

const others = ['met', 'missed', 'pending', 'exempt', 'unknown']

describe.each([...indicators.values()])('corrections of $id', (indicator) => {
  test('change the verdict that they name, with reason and flag, and nothing else; in rows and tally alike', async () => {
    const first = (await judge(engines[0]!, indicator, asked)).filter((row) => row.verdict !== null)
    const [one, two] = [first.at(0)!, first.at(-1)!]
    const to = (row: Judgement): string => others[(others.indexOf(row.verdict!) + 1) % others.length]!
    await enter(indicator, [
      correction(one, to(one)),
      correction(two, to(two)),
      correction(one, 'exempt', { period: '2014' }),
      correction(one, 'exempt', { department: 'ELSEWHERE' }),
      correction(one, 'exempt', { subject: 'NOWHERE' }),
    ])
    const touched = (row: Judgement) => [one, two].some(({ subject, department }) => subject === row.subject && department === row.department)
    const expected = first.map((row) => (touched(row) ? { ...row, verdict: to(row.subject === one.subject ? one : two), reason: 'corrected', flags: row.flags === '' ? 'corrected' : `${row.flags},corrected` } : row))
    const plain = (rows: readonly Judgement[]) => rows.map((row) => JSON.stringify(row)).sort()
    const judged = await judge(engines[0]!, corrected(indicator), asked)
    expect(plain(judged.filter((row) => row.verdict !== null))).toEqual(plain(expected))
    if (indicator.id === 'reply-timeliness') expect(await judge(engines[1]!, corrected(indicator), asked)).toEqual(judged)

    const { text, parameters } = tallySql(corrected(indicator))
    const sums = await engines[0]!.rows(`SELECT ${others.map((name) => `CAST(COALESCE(SUM(t.${name}), 0) AS BIGINT) AS ${name}`).join(', ')} FROM (${text}) t`, { ...parametersOf(indicator, asked), ...parameters })
    expect(sums[0]).toEqual(Object.fromEntries(others.map((name) => [name, String(expected.filter(({ verdict }) => verdict === name).reduce((sum, { count }) => sum + Number(count), 0))])))
  })

  test('are portable SQL', () => {
    expect(portabilityFaults(verdictSql(corrected(indicator)).text)).toEqual([])
  })
})

test('a later correction of a subject takes the place of an earlier one', async () => {
  const indicator = indicators.get('api-share')!
  const row = (await judge(engines[0]!, indicator, asked)).find(({ verdict }) => verdict === 'missed')!
  await enter(indicator, [correction(row, 'met'), correction(row, 'exempt')])
  const judged = await judge(engines[0]!, corrected(indicator), asked)
  expect(judged.filter(({ subject }) => subject === row.subject).map(({ verdict }) => verdict)).toEqual(['exempt'])
})

test('a correction of a department that has ended follows its rows to the one that carries them on', async () => {
  const indicator = indicators.get('api-share')!
  const row = (await judge(engines[0]!, indicator, asked))[0]!
  const heir = city.departments.find(({ code }) => code !== row.department)!.code
  await engines[0]!.run(`INSERT INTO carrier VALUES ('${row.department}', '${heir}', DATE '2015-07-01', DATE '9999-12-31')`)
  for (const department of [row.department!, heir]) {
    await enter(indicator, [correction(row, 'exempt', { department })])
    const rows = (await judge(engines[0]!, corrected(indicator), asked)).filter(({ subject }) => subject === row.subject)
    expect(rows.map(({ department: holder, reason }) => `${holder} ${reason}`)).toEqual([`${heir} corrected`])
  }
})
