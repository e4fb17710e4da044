import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { addDays } from '../time/day'
import { codes, dayBetween, departments, everyone, maybe, question, states } from './oracle/draw'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge } from './oracle/judgement'
import { dataset, observation, updateLog } from './oracle/records'
import { updatesByHand } from './oracle/update'
import { found, settle } from './oracle/world'

const update = indicators.get('update-compliance')!

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

const frequencies = ['每日', '实时', '每周', '二周', '半月', '每月', '每两个月', '每季度', '每四个月', '每半年', '每年', '每两年', '每五年', '每10天', '不定期', '按需', '看情况']

describe('update compliance on drawn datasets', () => {
  const edges = ['2014-12-31', '2015-01-31', '2015-02-28', '2015-05-31', '2015-08-31', '2015-09-30', '2015-10-31', '2015-12-31', '2016-01-01']
  const day = dayBetween('2014-09-01', '2016-02-28', edges)
  const published = dayBetween('2009-01-01', '2016-01-31', [...edges, '2012-02-29', '2014-08-31'])
  const drawn = fc.record({
    department: fc.constantFrom(...codes),
    domain: maybe(fc.constantFrom('交通', '民生')),
    openness: maybe(fc.constantFrom('普遍公开', '特定公开')),
    frequency: fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...frequencies) }, { weight: 1, arbitrary: fc.constant(null) }),
    mode: fc.constantFrom('file', 'file', 'file', 'api', null),
    published_on: fc.option(published, { nil: null, freq: 6 }),
    unnamed: fc.integer({ min: 0, max: 9 }),
    seen: fc.array(fc.tuple(dayBetween('2015-01-01', '2016-06-30', edges), maybe(day)), { maxLength: 4 }),
    log: fc.array(fc.tuple(day, maybe(fc.constantFrom('aa', 'bb'))), { maxLength: 6 }),
    /** Some datasets are updated regularly, so that served cycles are not the exception. */
    rhythm: maybe(fc.record({ from: day, step: fc.constantFrom(1, 6, 13, 28, 80), misses: fc.integer({ min: 2, max: 12 }) })),
  })

  test('agrees with the clerk who lists the cycles of each', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 50, maxLength: 120 }),
        fc.array(question, { minLength: 3, maxLength: 3 }),
        fc.subarray(codes),
        async (given, asked, logging) => {
          const datasets = states(
            given.map(({ seen: _, log: __, rhythm: ___, unnamed, ...cells }, index) => dataset({ ...cells, id: unnamed === 0 ? null : `D${index}`, key: `D${index}`, title: `T${index}` })),
            () => ({ frequency: '每月', mode: 'file' }),
          )
          const observations = given.flatMap(({ seen }, index) => seen.map(([observed_on, updated_on]) => observation({ key: `D${index}`, observed_on, updated_on })))
          const logs = given.flatMap(({ log, rhythm, department }, index) => {
            if (!logging.includes(department)) return []
            const regular = rhythm ? Array.from({ length: Math.min(120, Math.ceil(400 / rhythm.step)) }, (_, turn) => [addDays(rhythm.from, turn * rhythm.step), null] as const) : []
            const kept = regular.filter((_, turn) => turn % rhythm!.misses !== 0)
            const days = new Map([...log, ...kept].map(([updated_on, hash]) => [updated_on, hash]))
            return [...days].map(([updated_on, content_hash]) => updateLog({ dataset: `D${index}`, updated_on, content_hash }))
          })
          await settle(engine, { departments, tables: { dataset: datasets, observed_dataset: observations, update_log: logs } })
          for (const one of asked) expect(await judge(engine, update, one)).toEqual(updatesByHand(update, datasets, observations, logs, everyone, one))
        },
      ),
      { numRuns: 20, endOnFailure: true },
    )
  })
})
