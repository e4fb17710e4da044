import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '.'
import { drawnCity, questions } from './oracle/city'
import { type Engine, nativeEngine } from './oracle/engine'
import { judge } from './oracle/judgement'
import { wasmEngine } from './oracle/wasm-engine'
import { found, settle } from './oracle/world'

let engines: Engine[]
beforeAll(async () => {
  engines = [await nativeEngine(), await wasmEngine()]
  for (const engine of engines) {
    await found(engine)
    await settle(engine, drawnCity())
  }
})
afterAll(() => Promise.all(engines.map((engine) => engine.close())))

describe('DuckDB on the server and DuckDB-wasm in the browser give the same rows', () => {
  test.each([...indicators.values()])('$id', async (indicator) => {
    let rows = 0
    for (const asked of questions.slice(0, 4)) {
      const [native, wasm] = [await judge(engines[0]!, indicator, asked), await judge(engines[1]!, indicator, asked)]
      expect(wasm).toEqual(native)
      rows += native.length
    }
    expect(rows).toBeGreaterThan(0)
  })
})
