// oxlint-disable-next-line no-restricted-imports -- for tests only: the real engine
import { DuckDBInstance, type DuckDBPreparedStatement } from '@duckdb/node-api'
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
  // The same long questions are asked of every drawn city: reading one is a fifth of what it takes.
  const read = new Map<string, DuckDBPreparedStatement>()
  return {
    name: 'DuckDB',
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql, parameters) => {
      const { text, values } = bind(sql, parameters, 'numbered')
      const statement = read.get(text) ?? (await connection.prepare(text))
      // Whoever asks the same meanwhile has a statement of his own.
      read.delete(text)
      statement.bind(values)
      const reader = await statement.runAndReadAll()
      read.set(text, statement)
      return reader.getRowObjectsJson().map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === null ? null : String(value)])))
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
