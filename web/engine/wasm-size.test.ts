import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { wasmSize } from './wasm-size'

it('the progress of the engine counts to the size that the installed version has', () => {
  expect(wasmSize).toBe(statSync(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')).size)
})
