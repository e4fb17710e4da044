import type { Scheme } from './scheme'

export type { DeadlineRule, Duty, Fraction, Grounded, Scheme, Target } from './scheme'

const files = import.meta.glob<{ default: Scheme }>(['./*.ts', '!./*.test.ts', '!./index.ts', '!./scheme.ts', '!./scheme-for.ts', '!./headline-indicators.ts', '!./rules-in-force.ts'], { eager: true })

/** Every scheme, the oldest first. */
export const schemes: readonly Scheme[] = Object.values(files)
  .map((file) => file.default)
  .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
