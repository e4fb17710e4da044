import type { Names } from '../names'

/**
 * What a cell holds.
 * - `day`: a calendar day, stored as DATE in column `<id>`.
 * - `moment`: a day, or an instant when the source says the time (Asia/Shanghai wall time);
 *   stored as `<id>_on` DATE, always known, and `<id>_at` TIMESTAMP, null when only the day is known.
 * - `enum`: one of `values`; the cell may hold the value itself or any of its spellings.
 * - `department`: a reference by code, known name or alias; resolved to the code in the state table.
 */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'day' | 'moment' | 'enum' | 'department'

export interface Column {
  /** Lower-case SQL identifier, also accepted as a header. */
  readonly id: string
  /** The Chinese name is the header of the import template. */
  readonly names: Names
  readonly type: ColumnType
  readonly required?: boolean
  /** Once the column named here is filled, the first value that was ever known counts: a reopened request keeps its clock. */
  readonly firstOnce?: string
  /** For `day` and `moment`: may lie after the day of observation, as a due date does; an event cannot. */
  readonly ahead?: boolean
  /** For `enum`: value → its names; the names and `spellings` are accepted in cells. */
  readonly values?: Readonly<Record<string, Names & { readonly spellings?: readonly string[] }>>
  readonly note?: Names
}

/**
 * A kind of record that offices deliver. From it follow the schema of a cell check, the tables, the
 * import template and the data dictionary.
 *
 * A blank attribute means that the source does not say; a blank event day means that it has not happened.
 */
export interface RecordType {
  readonly id: string
  readonly names: Names
  readonly note: Names
  /** Made by the office that evaluates, a row at a time and for a reason; the others are delivered by departments. */
  readonly decision?: true
  /** Columns that together identify the subject. */
  readonly key: readonly string[]
  /** Columns that stand in for a blank key where they point to exactly one subject of the same source. */
  readonly match?: readonly string[]
  readonly columns: readonly Column[]
}

/** Checks a definition at load time, so that a wrong file is named at once. */
export function recordType<const T extends RecordType>(definition: T): T {
  const ids = new Set(definition.columns.map((column) => column.id))
  for (const id of [...definition.key, ...(definition.match ?? [])])
    if (!ids.has(id)) throw new Error(`record type ${definition.id}: key column ${id} is not among its columns`)
  for (const column of definition.columns) {
    if (!/^[a-z][a-z0-9_]*$/.test(column.id)) throw new Error(`record type ${definition.id}: column ${column.id} is not a lower-case identifier`)
    if ((column.type === 'enum') !== (column.values !== undefined)) throw new Error(`record type ${definition.id}: column ${column.id}: values belong to an enum, and only there`)
  }
  return definition
}
