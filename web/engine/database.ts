import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm'
import { bind, type SqlValue } from '../../metrics/sql/bind'
import type { Evaluation } from '../api/evaluation'
import { fetchSnapshot } from './fetch-snapshot'
import { startEngine } from './start-engine'
import { Statements } from './statements'

export type Row = Readonly<Record<string, unknown>>

export type Progress = (received: number, total: number | null) => void

/** DuckDB in a worker, with at most one snapshot attached. */
export interface Database {
  /**
   * Fetches the snapshot of an evaluation and attaches it; the one before stays until the new one is there.
   *
   * @returns its size in bytes.
   */
  attach(evaluation: Evaluation, signal: AbortSignal, progress: Progress): Promise<number>
  query(text: string, parameters: Readonly<Record<string, SqlValue>>): Promise<Row[]>
  /** What a statement without parameters answers in numbers that are never null, by column. */
  columns(text: string): Promise<Readonly<Record<string, ArrayLike<number>>>>
}

/** @throws when the engine cannot be loaded here, and when `signal` stops it. */
export async function openDatabase(signal: AbortSignal, progress: Progress): Promise<Database> {
  const { database, connection } = await startEngine(signal, progress)
  return over(database, connection)
}

function over(database: AsyncDuckDB, connection: AsyncDuckDBConnection): Database {
  const statements = new Statements(connection)
  let attached: string | null = null
  let count = 0

  let turn: Promise<unknown> = Promise.resolve()
  /** Sent one after the other, which the worker keeps: a question waits for those before to be prepared, not for their answers. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  async function swap(bytes: Uint8Array): Promise<void> {
    const name = `snapshot${++count}`
    await database.registerFileBuffer(`${name}.duckdb`, bytes)
    await connection.query(`ATTACH '${name}.duckdb' AS ${name} (READ_ONLY)`)
    await connection.query(`USE ${name}`)
    await statements.forget()
    const before = attached
    attached = name
    if (before === null) return
    await connection.query(`DETACH ${before}`)
    await database.dropFile(`${before}.duckdb`)
  }

  return {
    async attach(evaluation, signal, progress) {
      const bytes = await fetchSnapshot(evaluation, signal, progress)
      const size = bytes.byteLength
      await inTurn(() => swap(bytes))
      return size
    },
    async query(text, parameters) {
      const bound = bind(text, parameters, 'positional')
      const { answer } = await inTurn(async () => {
        const statement = await statements.prepared(bound.text)
        return { answer: statement.query(...bound.values) }
      })
      return plainRows(await answer)
    },
    async columns(text) {
      const table = await inTurn(() => connection.query(text))
      return Object.fromEntries(table.schema.fields.map(({ name }, place) => [name, table.getChildAt(place)!.toArray() as ArrayLike<number>]))
    },
  }
}

interface Table {
  readonly numRows: number
  readonly schema: { readonly fields: readonly { readonly name: string }[] }
  getChildAt(place: number): Iterable<unknown> | null
}

/** Rows as plain objects, read column by column; counts are BIGINT and fit a number. */
function plainRows(table: Table): Row[] {
  const rows = Array.from({ length: table.numRows }, (): Record<string, unknown> => ({}))
  for (const [place, { name }] of table.schema.fields.entries()) {
    let row = 0
    for (const value of table.getChildAt(place) ?? []) rows[row++]![name] = typeof value === 'bigint' ? Number(value) : value
  }
  return rows
}
