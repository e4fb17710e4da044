import { DuckDBDateValue, DuckDBTypeId, type DuckDBAppender, type DuckDBConnection } from '@duckdb/node-api'
import { bind, type SqlValue } from '../../metrics/sql/bind'
import { dayNumber } from '../../metrics/time/day'
import { rowsOf } from './value'
import type { Parameters, Session } from './warehouse'

/** An error of the engine with the statement that it refused: without it a message is a riddle. */
export class StatementError extends Error {
  override readonly name = 'StatementError'
  constructor(
    readonly sql: string,
    override readonly cause: unknown,
  ) {
    super(`${cause instanceof Error ? cause.message : String(cause)}\nin: ${sql.trim().slice(0, 4000)}`)
  }
}

const bound = (sql: string, parameters: Parameters | undefined) => (parameters ? bind(sql, parameters, 'numbered') : { text: sql, values: [] })

async function naming<T>(sql: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof StatementError ? error : new StatementError(sql, error)
  }
}

function appendValue(appender: DuckDBAppender, type: DuckDBTypeId, value: SqlValue | undefined): void {
  if (value === null || value === undefined) appender.appendNull()
  else if (typeof value === 'boolean') appender.appendBoolean(value)
  else if (type === DuckDBTypeId.DATE) appender.appendDate(new DuckDBDateValue(dayNumber(String(value))))
  else if (type === DuckDBTypeId.INTEGER) appender.appendInteger(Number(value))
  else if (type === DuckDBTypeId.BIGINT) appender.appendBigInt(BigInt(value))
  else appender.appendVarchar(String(value))
}

/** Statements on one connection; they run one after another. */
export function sessionOn(connection: DuckDBConnection): Session {
  return {
    query: <T extends object>(sql: string, parameters?: Parameters) =>
      naming(sql, async () => {
        const { text, values } = bound(sql, parameters)
        const result = await connection.run(text, values)
        const names = result.columnNames()
        return (await result.fetchAllChunks()).flatMap((chunk) => rowsOf(chunk, names)) as T[]
      }),
    async *stream<T extends object>(sql: string, parameters?: Parameters) {
      const { text, values } = bound(sql, parameters)
      const result = await naming(sql, () => connection.stream(text, values))
      const names = result.columnNames()
      for (;;) {
        const chunk = await naming(sql, () => result.fetchChunk())
        if (!chunk || chunk.rowCount === 0) return
        yield rowsOf(chunk, names) as T[]
      }
    },
    run: (sql, parameters) =>
      naming(sql, async () => {
        const { text, values } = bound(sql, parameters)
        return (await connection.run(text, values)).rowsChanged
      }),
    append: (table, rows) =>
      naming(`append to ${table}`, async () => {
        const appender = await connection.createAppender(table)
        const types = Array.from({ length: appender.columnCount }, (_, index) => appender.columnType(index).typeId)
        let count = 0
        for (const row of rows) {
          types.forEach((type, index) => appendValue(appender, type, row[index]))
          appender.endRow()
          count++
        }
        appender.closeSync()
        return count
      }),
  }
}
