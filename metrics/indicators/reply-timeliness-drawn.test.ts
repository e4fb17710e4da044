import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { schemes } from '../schemes'
import { addDays } from '../time/day'
import { departments, everyone, question } from './oracle/draw'
import { drawnRequests } from './oracle/draw-requests'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { repliesByHand } from './oracle/reply'
import { found, settle } from './oracle/world'

const reply = indicators.get('reply-timeliness')!

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

type Drawn = ReturnType<typeof drawnRequests> extends fc.Arbitrary<infer T> ? T : never

async function agree({ requests, suspensions, rules }: Drawn, asked: readonly Question[]): Promise<void> {
  await settle(engine, { departments, schemes: [{ ...schemes[0]!, deadlineRules: rules }], tables: { request: requests, request_suspension: suspensions } })
  for (const one of asked) expect(await judge(engine, reply, one)).toEqual(repliesByHand(reply, requests, suspensions, rules, everyone, one))
}

// Few and large: a question takes the engine as long whatever it is asked of.
describe('reply timeliness on drawn requests', () => {
  test('agrees with the clerk who walks the calendar day by day', async () => {
    await fc.assert(fc.asyncProperty(drawnRequests((day) => day, 120, 300), fc.array(question, { minLength: 3, maxLength: 3 }), agree), { numRuns: 6, endOnFailure: true })
  })

  test('agrees with him around the end of the known calendar too', async () => {
    const questions: Question[] = [
      { period: '2026', asOf: '2026-12-31' },
      { period: '2026-Q4', asOf: '2026-11-20' },
      { period: '2027', asOf: '2027-04-30' },
      { period: '2027-Q1', asOf: '2027-03-31' },
    ]
    const eleven = drawnRequests((day) => addDays(day, 11 * 365 + 60), 120, 300)
    await fc.assert(fc.asyncProperty(eleven, (drawn) => agree(drawn, questions)), { numRuns: 5, endOnFailure: true })
  })
})
