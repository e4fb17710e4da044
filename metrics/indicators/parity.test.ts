import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { schemes } from '../schemes'
import { departments, question } from './oracle/draw'
import { drawnDatasets } from './oracle/draw-datasets'
import { drawnItems, drawnSubmissions } from './oracle/draw-list'
import { drawnProjects } from './oracle/draw-projects'
import { drawnRequests } from './oracle/draw-requests'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge, type Question } from './oracle/judgement'
import { wasmEngine } from './oracle/wasm-engine'
import { found, settle, type World } from './oracle/world'

/** A drawn city with all its records: the same one every time. */
const [city] = fc.sample(
  fc.record({ projects: drawnProjects, items: drawnItems, lists: drawnSubmissions, requests: drawnRequests(), datasets: drawnDatasets }),
  { numRuns: 1, seed: 2015 },
)
const { projects, items, lists, requests, datasets } = city!

const world: World = {
  departments,
  schemes: [{ ...schemes[0]!, deadlineRules: requests.rules }],
  tables: {
    project: projects.projects,
    catalog_entry: projects.entries,
    list_item: items,
    open_list: lists,
    request: requests.requests,
    request_suspension: requests.suspensions,
    dataset: datasets.datasets,
    observed_dataset: datasets.observations,
    update_log: datasets.logs,
  },
}

const questions: readonly Question[] = [{ period: '2015', asOf: '2015-12-31' }, { period: '2015', asOf: '2015-06-30' }, ...fc.sample(question, { numRuns: 4, seed: 204 })]

let engines: Engine[]
beforeAll(async () => {
  engines = [await nativeEngine(), await wasmEngine()]
  for (const engine of engines) {
    await found(engine)
    await settle(engine, world)
  }
})
afterAll(() => Promise.all(engines.map((engine) => engine.close())))

describe('DuckDB on the server and DuckDB-wasm in the browser give the same rows', () => {
  test.each([...indicators.values()])('$id', async (indicator) => {
    let rows = 0
    for (const asked of questions) {
      const [native, wasm] = [await judge(engines[0]!, indicator, asked), await judge(engines[1]!, indicator, asked)]
      expect(wasm).toEqual(native)
      rows += native.length
    }
    expect(rows).toBeGreaterThan(5)
  })
})
