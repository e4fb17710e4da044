import type { Scheme } from '../schemes'
import type { SqlValue } from '../sql/bind'
import type { DepartmentGroup } from '../vocabulary/department-group'

/** What the reference tables are made from. */
export interface ReferenceInput {
  readonly departments: readonly { readonly code: string; readonly group: DepartmentGroup }[]
  readonly schemes: readonly Pick<Scheme, 'id' | 'duties' | 'deadlineRules'>[]
  /** The texts of every `frequency` column in the data; blanks and repetitions do no harm. */
  readonly frequencyTexts: readonly string[]
  /** The same of every `formats` column. */
  readonly formatTexts: readonly string[]
}

export type ReferenceType = 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE'

/** A table that verdict SQL joins: filled from TypeScript, never from a file. */
export interface ReferenceTable {
  readonly name: string
  /** Columns in the order of the rows' values; days are `YYYY-MM-DD`. */
  readonly columns: Readonly<Record<string, ReferenceType>>
  readonly ddl: string
  /** True when its rows do not depend on the input, so that they need to be written once only. */
  readonly fixed: boolean
  /** Lazily, for the calendar has tens of thousands of rows. */
  readonly rows: (input: ReferenceInput) => Iterable<readonly SqlValue[]>
}

export function referenceTable(definition: Omit<ReferenceTable, 'ddl'>): ReferenceTable {
  const columns = Object.entries(definition.columns).map(([name, type]) => `${name} ${type}`)
  return { ...definition, ddl: `CREATE TABLE IF NOT EXISTS ${definition.name} (${columns.join(', ')})` }
}
