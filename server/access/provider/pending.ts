import { randomBytes } from 'node:crypto'
import type { Instant } from '../clock'
import { same } from '../same'

/** What is kept of somebody who has been sent to sign in elsewhere. */
export interface Sent {
  readonly nonce: string
  readonly verifier: string
}

interface Kept extends Sent {
  /** The secret that her browser was given. */
  readonly browser: string
  readonly until: Instant
}

const patienceMs = 10 * 60_000
/** So many are remembered; the oldest is forgotten. */
const remembered = 10_000

/** Who has been sent and is not back, by state: each is good once, soon, and in the browser that was sent. */
export class Pending {
  private readonly sent = new Map<string, Kept>()

  constructor(private readonly now: () => Instant) {}

  /** @returns the secret for the browser. */
  put(state: string, sent: Sent): string {
    const browser = randomBytes(32).toString('base64url')
    this.sent.set(state, { ...sent, browser, until: this.now() + patienceMs })
    if (this.sent.size > remembered) this.sent.delete(this.sent.keys().next().value ?? state)
    return browser
  }

  /** What was kept of a state, which is used up by that; null when it is nobody's, or another browser's. */
  take(state: string, browser: string | undefined): Sent | null {
    const found = this.sent.get(state)
    this.sent.delete(state)
    return found && browser !== undefined && same(browser, found.browser) && this.now() < found.until ? found : null
  }
}
