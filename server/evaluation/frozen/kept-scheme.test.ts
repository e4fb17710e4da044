import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Indicator, indicators } from '../../../metrics/indicators'
import { headlineIndicators } from '../../../metrics/schemes/headline-indicators'
import { schemes, type Scheme } from '../../../metrics/schemes'
import { indicatorAnswer } from '../../office/indicator-answer'
import { filledOffice, type SmallOffice } from './fixture/small-office'

const [period, deed] = ['2015-Q2', { who: '经办人', why: '季度通报' }]
const id = 'update-compliance'
const known = schemes as Scheme[]
const scheme = schemes.find((one) => one.id === '2015')!

/** The program of a later release: other weights, targets, smallest samples, names and headlines under the same id. */
const later: Scheme = {
  ...scheme,
  names: { zh: '另一方案', en: 'Another scheme' },
  weights: { [id]: 1, 'catalog-coverage': 99 },
  targets: { ...scheme.targets, [id]: [{ from: '2015-01-01', value: { num: 1, den: 3 }, clause: '改', confirmed: true }] },
  minimumN: { [id]: { value: 999, clause: '改', confirmed: true } },
  headlines: scheme.headlines.slice(0, 1),
}

/** And another rule of the indicator. */
const registry = indicators as Map<string, Indicator>
const judged = registry.get(id)!
const laterRule: Indicator = { ...judged, names: { zh: '另一指标', en: 'Another indicator' }, verdicts: `${judged.verdicts}\n-- later` }

let small: SmallOffice

beforeAll(async () => {
  small = await filledOffice()
  await small.office.freeze({ period, ...deed })
  known.splice(known.indexOf(scheme), 1, later)
  registry.set(id, laterRule)
})
afterAll(() => {
  known.splice(known.indexOf(later), 1, scheme)
  registry.set(id, judged)
  return small.end()
})

it('a frozen period is shown by the scheme that it was kept with, whatever a later release of the program has', async () => {
  const { rules, city, scheme: name } = await small.office.ranking({ period })
  expect([name, rules.names, rules.weights, rules.headlines]).toEqual(['2015', scheme.names, scheme.weights, scheme.headlines])
  expect(rules.targets[id]).toEqual(scheme.targets[id])
  expect(city[id]?.target).toEqual({ num: 1, den: 1 })
  const few = await small.office.ranking({ period, figures: [] })
  expect(Object.keys(few.city)).toEqual(expect.arrayContaining([...headlineIndicators(scheme)]))
})

it('an indicator of it too, with target and weight; of an open period by the scheme of the program', async () => {
  const [kept, open] = [await indicatorAnswer(small.office, id, { period }), await indicatorAnswer(small.office, id, { period: '2015-Q3' })]
  expect([kept.target?.value, kept.weight, kept.scheme.minimumN]).toEqual([{ num: 1, den: 1 }, 25, scheme.minimumN])
  expect([open.target?.value, open.weight, open.scheme.minimumN]).toEqual([{ num: 1, den: 3 }, 1, later.minimumN])
  expect((await small.office.ranking({ period: '2015-Q3' })).rules.weights).toEqual(later.weights)
})

it('it is defined and judged by the text that was kept with the figures, and says by which revision; an open period by that of the program', async () => {
  const said = async (query: Parameters<typeof indicatorAnswer>[2]) => {
    const { indicator, sql, revision } = await indicatorAnswer(small.office, id, query)
    return { indicator, sql, revision }
  }
  const { verdicts: _, ...kept } = judged
  expect(await said({ period })).toEqual({ indicator: kept, sql: judged.verdicts.trim(), revision: 0 })
  const { verdicts: __, ...now } = laterRule
  const present = { indicator: now, sql: laterRule.verdicts.trim(), revision: null }
  expect(await said({ period: '2015-Q3' })).toEqual(present)
  expect(await said({ period, asOf: '2015-05-31' })).toEqual(present)
  expect(await said(undefined)).toEqual(present)
})
