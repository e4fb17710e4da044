import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicators } from '.'
import { departments, everyone, question } from './oracle/draw'
import { drawnDatasets } from './oracle/draw-datasets'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge } from './oracle/judgement'
import { updatesByHand } from './oracle/update'
import { found, settle } from './oracle/world'

const update = indicators.get('update-compliance')!

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

test('update compliance agrees with the clerk who lists the cycles of each drawn dataset', async () => {
  await fc.assert(
    fc.asyncProperty(drawnDatasets, fc.array(question, { minLength: 3, maxLength: 3 }), async ({ datasets, observations, logs }, asked) => {
      await settle(engine, { departments, tables: { dataset: datasets, observed_dataset: observations, update_log: logs } })
      for (const one of asked) expect(await judge(engine, update, one)).toEqual(updatesByHand(update, datasets, observations, logs, everyone, one))
    }),
    { numRuns: 20, endOnFailure: true },
  )
})
