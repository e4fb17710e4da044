/** Only these values. */
export type Only = readonly string[]

/** All but these values. */
export interface Not {
  readonly not: readonly string[]
}

/** A range of an ordered dimension, both ends included; what the source does not state lies in no range. */
export interface Range {
  readonly from?: string
  readonly to?: string
}

/** What is asked of one dimension. */
export type Filter = Only | Not | Range

/** What is to be done with each kind of filter. */
interface Cases<T> {
  readonly only: (values: readonly string[]) => T
  readonly not: (values: readonly string[]) => T
  readonly range: (range: Range) => T
}

/** Answers for a filter by its kind. */
export function byKind<T>(filter: Filter, { only, not, range }: Cases<T>): T {
  if (Array.isArray(filter)) return only(filter as Only)
  return 'not' in filter ? not(filter.not) : range(filter as Range)
}

/** The values that a filter names; those of a range are none. */
export const valuesIn = (filter: Filter | undefined): readonly string[] => (filter === undefined ? [] : byKind(filter, { only: (values) => values, not: (values) => values, range: () => [] }))
