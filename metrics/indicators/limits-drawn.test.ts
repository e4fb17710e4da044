import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { addDays } from '../time/day'
import { drawnCity, questions } from './oracle/city'
import { departments, everyone } from './oracle/draw'
import { drawnRequests } from './oracle/draw-requests'
import { drawnLimitRules } from './oracle/draw-rules'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { dutyIn, ledgerOf } from './oracle/ledger'
import { limitsByHand } from './oracle/limit'
import { limited } from './oracle/limit-subjects'
import { found, settle, type World } from './oracle/world'

/** A city as it is drawn, but with limits drawn too. */
function ruledCity(seed: number): World {
  const city = drawnCity(seed)
  const [rules] = fc.sample(drawnLimitRules, { numRuns: 1, seed })
  return { ...city, schemes: city.schemes!.map((scheme) => ({ ...scheme, deadlineRules: rules! })) }
}

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const cities = [drawnCity(2015), ...[3, 31, 204].map(ruledCity)]
const ids = Object.keys(limited)
const verdicts = new Map(ids.map((id) => [id, new Set<string>()]))

/** Days in the middle of the year too, when limits are still running. */
const days: readonly Question[] = [...questions, ...['2015-08-20', '2015-10-09', '2015-11-12'].map((asOf) => ({ period: '2015', asOf }))]

describe.each(cities.map((city, number) => ({ city, number })))('duties with a limit, in drawn city $number', ({ city }) => {
  beforeAll(() => settle(engine, city))

  test.each(ids)('%s agrees with the clerk who walks the calendar day by day', async (id) => {
    const indicator = indicators.get(id)!
    const { stage, read } = limited[id]!
    for (const asked of days) {
      const rows = await judge(engine, indicator, asked)
      expect(rows).toEqual(limitsByHand(indicator, read(ledgerOf(city), asked.asOf), stage, city.schemes![0]!.deadlineRules, dutyIn(city, id), asked))
      for (const { verdict } of rows) verdicts.get(id)!.add(verdict!)
    }
  })
})

test.each(ids)('the cities give %s every verdict that a limit can have', (id) => {
  expect([...verdicts.get(id)!].sort()).toEqual(['met', 'missed', 'pending', 'unknown'])
})

describe('around the end of the known calendar', () => {
  test.each(['review-timeliness', 'provision-timeliness', 'evaluation-rate'])('%s agrees with him too', async (id) => {
    const indicator = indicators.get(id)!
    const { stage, read } = limited[id]!
    const late = drawnRequests((day) => addDays(day, 11 * 365 + 60))
    const asked: Question[] = [
      { period: '2026', asOf: '2026-12-31' },
      { period: '2026-Q4', asOf: '2026-11-20' },
      { period: '2027', asOf: '2027-04-30' },
      { period: '2027-Q1', asOf: '2027-03-31' },
    ]
    const [scheme] = drawnCity().schemes!
    for (const [index, { requests }] of fc.sample(late, { numRuns: 3, seed: 26 }).entries()) {
      const [rules] = fc.sample(drawnLimitRules, { numRuns: 1, seed: index })
      const world: World = { departments, schemes: [{ ...scheme!, deadlineRules: rules! }], tables: { request: requests } }
      await settle(engine, world)
      for (const one of asked) expect(await judge(engine, indicator, one)).toEqual(limitsByHand(indicator, read(ledgerOf(world), one.asOf), stage, rules!, everyone, one))
    }
  })
})
