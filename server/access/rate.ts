import type { Instant } from './clock'

/** Keys that are remembered; the oldest is forgotten. */
const remembered = 10_000

/** Counts by key in windows of time: so many are let through in each. */
export class Rate {
  private readonly counts = new Map<string, { count: number; readonly ends: Instant }>()

  constructor(
    private readonly most: number,
    private readonly windowMs: number,
  ) {}

  /** When a key may go on; null when it may now. */
  waitsUntil(key: string, now: Instant): Instant | null {
    const one = this.counts.get(key)
    return one && one.ends > now && one.count >= this.most ? one.ends : null
  }

  /** Counts one more. @returns how many beyond what is let through. */
  count(key: string, now: Instant): number {
    const one = this.counts.get(key)
    if (one && one.ends > now) return ++one.count - this.most
    this.counts.delete(key)
    this.counts.set(key, { count: 1, ends: now + this.windowMs })
    if (this.counts.size > remembered) this.counts.delete(this.counts.keys().next().value ?? key)
    return 1 - this.most
  }
}
