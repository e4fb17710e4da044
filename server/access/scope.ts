import type { Actor } from './actor'

/** What somebody may see of what is known: the one place that says so. `HoldingOffice.within` answers by it. */
export interface Scope {
  /** Code of the one department whose rows and unpublished figures she sees; null for every department. */
  readonly department: string | null
  /** Whether she sees rows with their names. */
  readonly names: boolean
}

export const everything: Scope = { department: null, names: true }

/** Somebody without a department sees none: no code is blank. */
const none = ''

/** Whoever may see rows of all sees all; a contact her own department; a reader figures alone. */
export function scopeOf({ roles, department }: Pick<Actor, 'roles' | 'department'>): Scope {
  if (roles.some((role) => role === 'evaluator' || role === 'issuer' || role === 'row-reader')) return everything
  if (roles.includes('reader') && !roles.includes('contact')) return { department: null, names: false }
  return { department: department ?? none, names: true }
}

