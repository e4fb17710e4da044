import type { SqlValue } from '../../../metrics/sql/bind'
import { asWritten } from './canonical-line'
import type { Lines } from './line-file'
import type { Session } from '../../warehouse'

export type SqlType = 'VARCHAR' | 'INTEGER' | 'BIGINT' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP'

/** A table whose rows are kept as lines. */
export interface KeptTable {
  readonly name: string
  readonly columns: Readonly<Record<string, SqlType>>
  /** Where the rows come from; `t` is the relation that has the columns. */
  readonly from: string
  /** SQL of columns that are not kept as they stand. */
  readonly as?: Readonly<Record<string, string>>
  readonly parameters?: Readonly<Record<string, SqlValue>>
}

/**
 * Numbers of batches are given in the order of import, and kept records must not depend on it: a batch is named by the
 * first digits of its identity, which is made from source, content and observation day.
 */
export const batchMark = 'batch_mark'

const digits = 16

/** Brings the marks of all batches into `batch_mark` (id, mark). */
export const markBatches = (session: Session): Promise<number> =>
  session.run(`CREATE OR REPLACE TEMP TABLE ${batchMark} AS SELECT id, SUBSTR(identity, 1, ${digits}) AS mark FROM batch`)

/** Whether a column holds the number of a batch. */
export const isBatch = (name: string, type: SqlType): boolean => name === 'batch' && type === 'INTEGER'

/** The lines of a table, sorted. */
export async function* tableLines(session: Session, { name, columns, from, as = {}, parameters }: KeptTable): Lines {
  const cells = Object.entries(columns)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([column, type]) => `${column} := ${isBatch(column, type) ? 'm.mark' : (as[column] ?? `t.${column}`)}`)
  const marks = Object.entries(columns).some(([column, type]) => isBatch(column, type)) ? ` LEFT JOIN ${batchMark} m ON m.id = t.batch` : ''
  const rows = session.stream<{ line: string }>(
    `SELECT line FROM (SELECT CAST(to_json(struct_pack("@type" := '${name}', ${cells.join(', ')})) AS VARCHAR) AS line FROM (${from}) t${marks}) ORDER BY line`,
    parameters,
  )
  for await (const page of rows) yield page.map(({ line }) => asWritten(line))
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * SELECT of the rows of a kept file, as its table had them.
 *
 * @param marks relation of the numbers (id) that batches have under their marks (mark).
 */
export function keptRowsSql(file: string, columns: Readonly<Record<string, SqlType>>, marks: string = batchMark): string {
  const entries = Object.entries(columns)
  const read = entries.map(([column, type]) => `${column}: ${quoted(isBatch(column, type) ? 'VARCHAR' : type)}`)
  const marked = entries.some(([column, type]) => isBatch(column, type))
  const cells = entries.map(([column, type]) => (isBatch(column, type) ? 'm.id AS batch' : `t.${column}`))
  const join = marked ? ` LEFT JOIN ${marks} m ON m.mark = t.batch` : ''
  return `SELECT ${cells.join(', ')} FROM read_json(${quoted(file)}, format = 'newline_delimited', compression = 'gzip', columns = {${read.join(', ')}}) t${join}`
}
