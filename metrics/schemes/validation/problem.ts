import type { Names } from '../../names'

/** What is wrong in a scheme, where, and what to do instead. */
export interface SchemeProblem {
  /** Path in the scheme: `targets.api-share[1].value`. */
  readonly where: string
  readonly what: Names
  readonly remedy: Names
}

export const problem = (where: string, what: Names, remedy: Names): SchemeProblem => ({ where, what, remedy })

/** Values that occur more than once, each named once. */
export const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
