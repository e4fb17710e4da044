import type { Instant } from './clock'

const windowMs = 10 * 60_000
const most = 60
/** Addresses that are remembered; the oldest is forgotten. */
const remembered = 10_000

/** Counts failures by address in windows of ten minutes: one address does not get to try many accounts. */
export class FailureRate {
  private readonly counts = new Map<string, { count: number; readonly ends: Instant }>()

  /** When an address may try again; null when it may now. */
  waitsUntil(address: string, now: Instant): Instant | null {
    const one = this.counts.get(address)
    return one && one.ends > now && one.count >= most ? one.ends : null
  }

  failed(address: string, now: Instant): void {
    const one = this.counts.get(address)
    if (one && one.ends > now) one.count++
    else {
      this.counts.delete(address)
      this.counts.set(address, { count: 1, ends: now + windowMs })
    }
    if (this.counts.size > remembered) this.counts.delete(this.counts.keys().next().value ?? address)
  }
}
