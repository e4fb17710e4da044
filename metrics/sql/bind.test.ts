import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, nativeEngine } from '../indicators/oracle/engine'
import { wasmEngine } from '../indicators/oracle/wasm-engine'
import { bind } from './bind'

describe('named parameters', () => {
  test('become numbers for the server, each value once', () => {
    expect(bind('SELECT :as_of, :year, :as_of', { as_of: '2015-12-31', year: 2015 }, 'numbered')).toEqual({ text: 'SELECT $1, $2, $1', values: ['2015-12-31', 2015] })
  })

  test('become question marks for the browser, a value for each', () => {
    expect(bind('SELECT :as_of, :year, :as_of', { as_of: '2015-12-31', year: 2015 }, 'positional')).toEqual({ text: 'SELECT ?, ?, ?', values: ['2015-12-31', 2015, '2015-12-31'] })
  })

  test('that begin alike are told apart', () => {
    expect(bind(':mode_1 :mode_10 :mode', { mode: 'a', mode_1: 'b', mode_10: 'c' }, 'numbered').values).toEqual(['b', 'c', 'a'])
  })

  test('without a value are an error that carries the statement', () => {
    expect(() => bind('SELECT :as_of', {}, 'numbered')).toThrow(/:as_of has no value, in:\nSELECT :as_of/)
  })

  test('may be null, which is a value', () => {
    expect(bind('SELECT :deadline', { deadline: null }, 'numbered').values).toEqual([null])
  })

  test('are not found in texts and comments: a path or a time of day is none', () => {
    const text = `ATTACH '/data:old/it''s:here' AS x -- as of :noon, the clerk's\n`
    expect(bind(text, {}, 'numbered')).toEqual({ text, values: [] })
    expect(bind(`SELECT 'a:b', :year, '10:c'`, { year: 2015 }, 'positional')).toEqual({ text: `SELECT 'a:b', ?, '10:c'`, values: [2015] })
  })
})

describe('a value reaches the engine as it is', () => {
  let engines: Engine[]
  beforeAll(async () => {
    engines = [await nativeEngine(), await wasmEngine()]
  })
  afterAll(() => Promise.all(engines.map((engine) => engine.close())))

  const through = (engine: Engine, value: string) => engine.rows('SELECT CAST(:value AS VARCHAR) AS a, CAST(:value AS VARCHAR) AS b', { value })

  test.each([`'; DROP TABLE tally; --`, ':as_of $1 ? ??', '=1+1', '<b onclick="x()">', '𠮷野家 㐂 😀 👩‍👩‍👧', '\u202e反', '\t\n', '~'])('%j', async (value) => {
    for (const engine of engines) expect(await through(engine, value)).toEqual([{ a: value, b: value }])
  })

  test('whatever it is', async () => {
    // An engine's text ends at a zero character; intake keeps none.
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\0'))
    for (const engine of engines)
      await fc.assert(
        fc.asyncProperty(texts, async (value) => {
          expect(await through(engine, value)).toEqual([{ a: value, b: value }])
        }),
        { numRuns: 50 },
      )
  })
})
