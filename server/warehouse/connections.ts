import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { DataFolderClosedError } from './data-folder-errors'

export interface Connections {
  /** A connection that nobody else uses until it is given back. */
  take(): Promise<DuckDBConnection>
  give(connection: DuckDBConnection): void
  /** Waits until every connection is back, then closes them. */
  close(): Promise<void>
}

/** Connections that stay open while idle: statements on one connection wait for each other, on several they do not. */
export function connectionsTo(instance: DuckDBInstance): Connections {
  const idle: DuckDBConnection[] = []
  let taken = 0
  let closing: (() => void) | null = null
  return {
    async take() {
      if (closing) throw new DataFolderClosedError()
      taken++
      try {
        return idle.pop() ?? (await instance.connect())
      } catch (error) {
        taken--
        throw error
      }
    },
    give(connection) {
      taken--
      idle.push(connection)
      if (taken === 0) closing?.()
    },
    async close() {
      await new Promise<void>((done) => {
        closing = done
        if (taken === 0) done()
      })
      for (const connection of idle) connection.closeSync()
    },
  }
}
