import type { DeadlineRule, Scheme } from '../schemes'
import type { SqlValue } from '../sql/bind'
import type { Day } from '../time/day'
import type { AnnouncedDay } from '../time/working-calendar'
import type { DepartmentGroup } from '../vocabulary/department-group'

/** A department, and what became of it. */
export interface DepartmentLife {
  readonly code: string
  readonly group: DepartmentGroup
  /** Its last day; null while it stands. */
  readonly untilOn: Day | null
  /** Codes of those that took over from it. */
  readonly successors: readonly string[]
}

/** What an office has decided beside the schemes, as it is known now. */
export interface Decisions {
  readonly timeLimits: readonly Omit<DeadlineRule, 'confirmed'>[]
  readonly announcedDays: readonly AnnouncedDay[]
  /** Wording → frequency code. */
  readonly frequencyWords: Readonly<Record<string, string>>
  /** Frequency code → days. */
  readonly grace: Readonly<Record<string, number>>
}

export const noDecisions: Decisions = { timeLimits: [], announcedDays: [], frequencyWords: {}, grace: {} }

/** What the reference tables are made from. */
export interface ReferenceInput {
  readonly departments: readonly DepartmentLife[]
  readonly schemes: readonly Pick<Scheme, 'id' | 'duties' | 'deadlineRules' | 'grace'>[]
  readonly decisions: Decisions
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
  /** Of a large table: the only part of the input that its rows depend on; it is written anew when that changes. */
  readonly dependsOn?: (input: ReferenceInput) => unknown
  /** Lazily, for the calendar has tens of thousands of rows. */
  readonly rows: (input: ReferenceInput) => Iterable<readonly SqlValue[]>
}

export function referenceTable(definition: Omit<ReferenceTable, 'ddl'>): ReferenceTable {
  const columns = Object.entries(definition.columns).map(([name, type]) => `${name} ${type}`)
  return { ...definition, ddl: `CREATE TABLE ${definition.name} (${columns.join(', ')})` }
}
