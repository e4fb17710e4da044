import type { SqlValue } from '../../metrics/sql/bind'
import type { Errand, Work } from './turns'

/** A value as it leaves the engine: bigint as number, DATE as `2015-09-24`, TIMESTAMP as `2015-09-24T10:00:00+08:00`. */
export type Cell = string | number | boolean | null | readonly Cell[]

export type Row = Readonly<Record<string, Cell>>

export type Parameters = Readonly<Record<string, SqlValue>>

/** Statements on the store. Parameters are named (`:as_of`); a text without parameters is taken as it stands. */
export interface Session {
  /** All rows. Their order is that of ORDER BY, and undefined without one. */
  query<T extends object = Row>(sql: string, parameters?: Parameters): Promise<T[]>
  /** Rows in pages of at most 2,048, without holding them all. */
  stream<T extends object = Row>(sql: string, parameters?: Parameters): AsyncIterable<T[]>
  /** Runs one statement, or several without parameters. @returns the number of rows that the last one changed. */
  run(sql: string, parameters?: Parameters): Promise<number>
  /** Adds rows, values in the order of the table's columns; days are `YYYY-MM-DD`. @returns how many. */
  append(table: string, rows: Iterable<readonly SqlValue[]>): Promise<number>
}

/** The store of a data folder. Reads go on while a transaction writes, and see the state before it. */
export interface Warehouse extends Session {
  /** The data folder. */
  readonly folder: string
  /** A folder for files that need not outlive the process; emptied at every opening. */
  readonly temporary: string
  /**
   * Runs `work` so that all of it holds, or nothing. One at a time; others wait their turn. Within `work` only the
   * session that it is given belongs to the transaction.
   *
   * @param errand what others are told, where it may take long.
   */
  transaction<T>(work: (session: Session) => Promise<T>, errand?: Errand): Promise<T>
  /** The transaction that runs now, and those that wait. */
  work(): Work
  /** Lets go of the data folder, once what still runs is done. */
  close(): Promise<void>
}
