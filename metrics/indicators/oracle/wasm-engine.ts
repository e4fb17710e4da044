// oxlint-disable-next-line no-restricted-imports -- for tests only: resolves the engine's files
import { createRequire } from 'node:module'
// oxlint-disable-next-line no-restricted-imports -- for tests only: the real engine
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking'
import { bind } from '../../sql/bind'
import type { Engine } from './engine'

/** DuckDB as the browser runs it: the eh bundle, here under Node. */
export async function wasmEngine(): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url)
  const bundle = { mainModule: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs') }
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  database.open({})
  const connection = database.connect()
  for (const setting of ['autoinstall_known_extensions', 'autoload_known_extensions']) connection.query(`SET ${setting} = false`)
  // The same long questions are asked again and again.
  const read = new Map<string, ReturnType<typeof connection.prepare>>()
  return {
    name: 'DuckDB-wasm',
    run: async (sql) => void connection.query(sql),
    rows: async (sql, parameters) => {
      const { text, values } = bind(sql, parameters, 'positional')
      const statement = read.get(text) ?? connection.prepare(text)
      read.set(text, statement)
      const table = statement.query(...values)
      const names = table.schema.fields.map((field) => field.name)
      const rows = table.toArray().map((row) => Object.fromEntries(names.map((name) => [name, row[name] === null ? null : String(row[name])])))
      return rows
    },
    close: async () => {
      for (const statement of read.values()) statement.close()
      connection.close()
      database.reset()
    },
  }
}
