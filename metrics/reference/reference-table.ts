import type { SqlValue } from '../sql/bind'
import type { Scheme } from '../schemes'
import type { DepartmentGroup } from '../vocabulary/department-group'

/** What the reference tables are made from. */
export interface ReferenceInput {
  readonly departments: readonly { readonly code: string; readonly group: DepartmentGroup }[]
  readonly schemes: readonly Scheme[]
  /** Every distinct text of a frequency column in the data. */
  readonly frequencyTexts: readonly string[]
}

/** A table that verdict SQL joins, filled from TypeScript and never from a file. */
export interface ReferenceTable {
  readonly name: string
  readonly columns: Readonly<Record<string, 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE'>>
  /** True when its rows do not depend on the data, so that they are written once. */
  readonly fixed: boolean
  readonly rows: (input: ReferenceInput) => Iterable<readonly SqlValue[]>
}
