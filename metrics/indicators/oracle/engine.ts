// oxlint-disable-next-line no-restricted-imports -- for tests only: the real engine
import { DuckDBInstance } from '@duckdb/node-api'
import { bind, type SqlValue } from '../../sql/bind'

/** An engine under test, with an empty database of its own. */
export interface Engine {
  readonly name: string
  run(sql: string): Promise<void>
  /** Rows as text, null or `true`/`false`, so that engines can be compared value by value. */
  rows(sql: string, parameters: Readonly<Record<string, SqlValue>>): Promise<Record<string, string | null>[]>
  close(): Promise<void>
}

/** DuckDB as the server embeds it. */
export async function nativeEngine(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  // What is drawn is too little to share out.
  await connection.run('SET threads = 1')
  return {
    name: 'DuckDB',
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql, parameters) => {
      const { text, values } = bind(sql, parameters, 'numbered')
      const reader = await connection.runAndReadAll(text, values)
      return reader.getRowObjectsJson().map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? null : String(value)])))
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
