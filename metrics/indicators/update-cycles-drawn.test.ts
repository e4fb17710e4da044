import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicators } from '.'
import { noDecisions } from '../reference'
import { sharedScheme } from './oracle/city'
import { departments, everyone, question } from './oracle/draw'
import { drawnDatasets } from './oracle/draw-datasets'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge } from './oracle/judgement'
import { updatesByHand } from './oracle/update'
import { found, settle } from './oracle/world'

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const drawnGrace = fc.constantFrom<Record<string, number>>({}, { week: 3, month: 5, quarter: 20, year: 60 }, { month: 27, 'half-year': 45, '2-month': 10, '2-week': 6, '10-day': 4 })

// Few and large: a question takes the engine as long whatever it is asked of.
test.each([
  ['update-compliance', 'dataset'],
  ['api-timeliness', 'dataset'],
  ['spatial-update', 'layer'],
])('%s agrees with the clerk who lists the cycles of each drawn %s', async (id, table) => {
  const indicator = indicators.get(id)!
  await fc.assert(
    fc.asyncProperty(drawnDatasets(100, 240), drawnGrace, fc.array(question, { minLength: 3, maxLength: 3 }), async ({ datasets, observations, logs }, grace, asked) => {
      await settle(engine, { departments, schemes: [sharedScheme], decisions: { ...noDecisions, grace }, tables: { [table]: datasets, [`observed_${table}`]: observations, update_log: logs } })
      for (const one of asked) expect(await judge(engine, indicator, one)).toEqual(updatesByHand(indicator, datasets, observations, logs, everyone, one, grace))
    }),
    { numRuns: 6, endOnFailure: true },
  )
})
