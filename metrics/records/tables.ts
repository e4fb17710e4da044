import type { Column, RecordType } from './record-type'

export interface PhysicalColumn {
  readonly name: string
  readonly sql: 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP'
}

/** The SQL columns that one column of a record type is stored in. */
export function physicalColumns(column: Column): PhysicalColumn[] {
  switch (column.type) {
    case 'integer':
      return [{ name: column.id, sql: 'INTEGER' }]
    case 'boolean':
      return [{ name: column.id, sql: 'BOOLEAN' }]
    case 'day':
      return [{ name: column.id, sql: 'DATE' }]
    case 'moment':
      return [
        { name: `${column.id}_on`, sql: 'DATE' },
        { name: `${column.id}_at`, sql: 'TIMESTAMP' },
      ]
    default:
      return [{ name: column.id, sql: 'VARCHAR' }]
  }
}

/** Name of the table that holds the state: one row per subject and span of validity. */
export const stateTable = (type: RecordType): string => type.id.replaceAll('-', '_')

/** Name of the table that holds every accepted observation as it was delivered. */
export const seenTable = (type: RecordType): string => `seen_${stateTable(type)}`

/**
 * DDL of the two tables of a record type, by table.
 *
 * `seen_<type>`: what a batch delivered: `batch`, `line`, and the cells. Never changed after the import.
 * A `department` cell stays as delivered there.
 *
 * `<type>`: derived from it: `key`; the half-open span `[valid_from, valid_to)` of observation days for which
 * the row is the state (the first span of a subject begins at 0001-01-01, the last ends at 9999-12-31);
 * `observed_on`, `batch` and `line` of the observation; the cells, in which a later blank does not erase what
 * was known; and `department` resolved to a code (null where it cannot be resolved).
 */
export function tableDdl(type: RecordType): Readonly<Record<string, string>> {
  const cells = type.columns.flatMap(physicalColumns).map(({ name, sql }) => `${name} ${sql}`)
  return {
    [seenTable(type)]: `CREATE TABLE ${seenTable(type)} (batch INTEGER NOT NULL, line INTEGER NOT NULL, ${cells.join(', ')})`,
    [stateTable(type)]: `CREATE TABLE ${stateTable(type)} (key VARCHAR NOT NULL, valid_from DATE NOT NULL, valid_to DATE NOT NULL, observed_on DATE NOT NULL, batch INTEGER NOT NULL, line INTEGER NOT NULL, ${cells.join(', ')})`,
  }
}
