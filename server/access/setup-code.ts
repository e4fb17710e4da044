import { spokenSecret } from './password'
import { same } from './same'

/** The code by which the first administrator proves that she can see the server's terminal: good once, and only while it runs. */
export class SetupCode {
  private code: string | null = null

  /** @returns the code, made when it is first asked for. */
  show(): string {
    return (this.code ??= spokenSecret(5))
  }

  /** Whether this is the code; it is used up by that. */
  take(shown: string): boolean {
    if (this.code === null || !same(shown.trim().toLowerCase(), this.code)) return false
    this.code = null
    return true
  }
}
