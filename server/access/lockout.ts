import type { Instant } from './clock'

/** Wrong passwords in a row for one account. */
export interface Failures {
  readonly count: number
  /** No password is looked at until then. */
  readonly until: Instant
}

/** So many may be mistyped without a wait. */
const free = 5
const firstWait = 15_000
/** No longer, so that nobody can keep a colleague out for good. */
const longestWait = 15 * 60_000

/** One more wrong password: each doubles the wait. */
export function oneMore(before: Failures | undefined, now: Instant): Failures {
  const count = (before?.count ?? 0) + 1
  return { count, until: count < free ? 0 : now + Math.min(longestWait, firstWait * 2 ** Math.min(count - free, 20)) }
}
