import type { Actor } from './actor'
import type { Instant } from './clock'
import { Rate } from './rate'

const minute = 60_000

/** How often one may ask: what nobody does by hand is put off. */
export class Pace {
  /** By account or token. */
  private readonly known = new Rate(1200, minute)
  /** By address. */
  private readonly strangers = new Rate(300, minute)

  /**
   * Counts a request. Who holds this machine is not counted.
   *
   * @returns null when it is let through; else until when it waits, and whether it is the first that does.
   */
  count({ via, id, from }: Actor, now: Instant): { readonly until: Instant; readonly first: boolean } | null {
    if (via === 'operator' || via === 'command') return null
    const [rate, key] = via === 'nobody' ? [this.strangers, from] : [this.known, id]
    const beyond = rate.count(key, now)
    return beyond > 0 ? { until: rate.waitsUntil(key, now) ?? now, first: beyond === 1 } : null
  }
}
