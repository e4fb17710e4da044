import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { drawnCity, questions } from './oracle/city'
import { datasetsByHand, ofDatasets } from './oracle/dataset-stock'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge } from './oracle/judgement'
import { dutyIn, ledgerOf } from './oracle/ledger'
import { ofStock, stockByHand } from './oracle/stock'
import { found, settle, type World } from './oracle/world'

let engine: Engine
beforeAll(async () => {
  engine = await nativeEngine()
  await found(engine)
})
afterAll(() => engine.close())

/** A city that has named few persons, and whose sources leave out the abstracts of datasets and the days on which items were opened. */
function sparse(city: World): World {
  const { responsible_person, list_item, dataset, ...tables } = city.tables
  return {
    ...city,
    tables: { ...tables, responsible_person: responsible_person!.slice(0, 6), list_item: list_item!.map((row) => ({ ...row, opened_on: null })), dataset: dataset!.map((row) => ({ ...row, abstract: null })) },
  }
}

const cities = [...[2015, 3, 31, 204].map(drawnCity), ...[5, 13, 22, 47].map((seed) => sparse(drawnCity(seed)))]
const ids = [...ofDatasets, ...ofStock]
const reasons = new Map(ids.map((id) => [id, new Set<string>()]))

describe.each(cities.map((city, number) => ({ city, number })))('what stands, in drawn city $number', ({ city }) => {
  beforeAll(() => settle(engine, city))

  test.each(ids)('%s agrees with the clerk, row by row', async (id) => {
    const indicator = indicators.get(id)!
    const byHand = ofDatasets.includes(id) ? datasetsByHand : stockByHand
    for (const asked of questions) {
      const rows = await judge(engine, indicator, asked)
      expect(rows).toEqual(byHand(indicator, ledgerOf(city), dutyIn(city, id), asked))
      for (const { reason } of rows) reasons.get(id)!.add(reason!)
    }
  })
})

// A corrected row is the business of corrected.test.ts.
test.each(ids)('the cities give %s every reason that it knows', (id) => {
  const { corrected: _, ...known } = indicators.get(id)!.reasons
  expect([...reasons.get(id)!].sort()).toEqual(Object.keys(known).sort())
})
