import type { Names } from '../../../metrics/names'
import type { RecordType } from '../../../metrics/records'
import type { DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { InspectedFile } from '../decode/inspect-file'
import type { Format } from '../rows/format'

/** Where the text of a cell comes from; `columns` are SQL columns of the rows as they were taken apart. */
export type CellSource =
  | { readonly kind: 'constant'; readonly value: string }
  | {
      readonly kind: 'field'
      /** The first that is not blank counts. */
      readonly columns: readonly string[]
      /** Stands between the columns, where they make the text together; else the first that is not blank does. */
      readonly join?: string
      readonly pattern?: string
      readonly values?: Readonly<Record<string, string>>
      readonly blanks: readonly string[]
      /** Date forms beside the usual ones. */
      readonly dates: readonly string[]
    }

export interface Condition {
  readonly columns: readonly string[]
  readonly present?: boolean
  readonly in?: readonly string[]
  readonly notIn?: readonly string[]
  readonly matches?: string
}

/** How rows become records of one type. */
export interface Mapping {
  readonly type: RecordType
  readonly snapshot: boolean
  readonly cells: ReadonlyMap<string, CellSource>
  /** All must hold. */
  readonly only: readonly Condition[]
}

/** How rows name departments that come into being with them. */
export interface Introduction {
  readonly code: CellSource | null
  readonly name: CellSource
  readonly group: DepartmentGroup
  readonly groups: Readonly<Partial<Record<DepartmentGroup, readonly string[]>>>
}

/** A file, how to take it apart, and what to make of its rows. */
export interface SourcePlan {
  readonly file: InspectedFile
  readonly format: Format
  /** What was decided about its rows and its header, and why. */
  readonly decided: readonly Names[]
  /** Names of the fields, in the order of the columns. */
  readonly fields: readonly string[]
  /** Position of every name that a profile may use, among the fields and then those of the joined file. */
  readonly names: ReadonlyMap<string, number>
  /** The file whose line n belongs to line n of this one; its columns are `j.c0`, `j.c1` … */
  readonly joined: SourcePlan | null
  readonly mappings: readonly Mapping[]
  readonly introduction: Introduction | null
  /** Headers that name no column. */
  readonly ignored: readonly string[]
}

/** SQL column of a field of the file itself (`m`), or of the one joined to it (`j`). */
export const columnAt = (relation: 'm' | 'j', index: number): string => `${relation}.c${index}`
