import { createHash, randomBytes } from 'node:crypto'
import type { Warehouse } from '../warehouse'
import { wallTime } from '../warehouse/wall-clock'
import type { Instant } from './clock'
import { unknownSession } from './mistakes'

/** Somebody who is signed in. */
export interface OpenSession {
  readonly account: string
  readonly openedAt: Instant
  seenAt: Instant
  /** Address that signed in. */
  readonly from: string
  /** What the identity provider gave her, to be ended there by; kept in memory alone. */
  readonly idToken?: string
}

/** A session as it is told of: without what would open it. */
export interface ToldSession {
  /** Names it, and opens nothing. */
  readonly id: string
  readonly account: string
  /** Instants in Shanghai. */
  readonly openedAt: string
  readonly seenAt: string
  readonly from: string
}

/** Without a request that somebody made for so long it ends. */
const idleMs = 60 * 60_000
/** However busy, it ends after so long. */
const longestMs = 12 * 60 * 60_000
/** When it was last used is written this often. */
const writtenMs = 60_000

/** Only this is kept: who reads the store cannot sign in with it. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const idOf = (hash: string): string => hash.slice(0, 16)

/** By what the session of a secret is told of. */
export const sessionId = (secret: string): string => idOf(hashOf(secret))

/** The sessions of a data folder: held in memory, written through, so that they outlast a restart and a revocation too. */
export class Sessions {
  private readonly open = new Map<string, OpenSession>()
  private readonly written = new Map<string, Instant>()

  private constructor(
    private readonly warehouse: Warehouse,
    private readonly now: () => Instant,
  ) {}

  static async open(warehouse: Warehouse, now: () => Instant): Promise<Sessions> {
    const sessions = new Sessions(warehouse, now)
    const rows = await warehouse.query<{ hash: string; account: string; openedAt: number; seenAt: number; from: string }>(
      'SELECT hash, account, opened_at AS "openedAt", seen_at AS "seenAt", address AS "from" FROM session',
    )
    for (const { hash, ...one } of rows) sessions.open.set(hash, one)
    await sessions.sweep()
    return sessions
  }

  /** Signs somebody in. @returns the secret that her browser shows from now on; it is kept nowhere here. */
  async start(account: string, from: string, idToken?: string): Promise<string> {
    await this.sweep()
    const secret = randomBytes(32).toString('base64url')
    const [hash, now] = [hashOf(secret), this.now()]
    this.open.set(hash, { account, openedAt: now, seenAt: now, from, idToken })
    await this.warehouse.run('INSERT INTO session (hash, account, opened_at, seen_at, address) VALUES (:hash, :account, CAST(:now AS BIGINT), CAST(:now AS BIGINT), :from)', { hash, account, now, from })
    return secret
  }

  /**
   * Whose session a secret is; null when it is nobody's, has expired or was ended.
   *
   * @param used it is used by somebody now; a page that asks by itself does not put off its end.
   */
  async use(secret: string, used = true): Promise<OpenSession | null> {
    const hash = hashOf(secret)
    const found = this.open.get(hash)
    if (!found) return null
    const now = this.now()
    if (expired(found, now)) {
      await this.end(hash)
      return null
    }
    if (!used) return found
    found.seenAt = now
    if (now - (this.written.get(hash) ?? found.openedAt) >= writtenMs) {
      this.written.set(hash, now)
      await this.warehouse.run('UPDATE session SET seen_at = CAST(:now AS BIGINT) WHERE hash = :hash', { hash, now })
    }
    return found
  }

  /** Who is signed in, the last seen first. @param account of one person; of all when null. */
  told(account: string | null): ToldSession[] {
    const now = this.now()
    return [...this.open]
      .filter(([, one]) => (account === null || one.account === account) && !expired(one, now))
      .sort(([, a], [, b]) => b.seenAt - a.seenAt)
      .map(([hash, { account: whose, openedAt, seenAt, from }]) => ({ id: idOf(hash), account: whose, openedAt: wallTime(openedAt), seenAt: wallTime(seenAt), from }))
  }

  /** Ends one by its id. @param account whose it has to be; anybody's when null. @throws Mistake when there is none. */
  async revokeOne(id: string, account: string | null): Promise<void> {
    const found = [...this.open].find(([hash, one]) => idOf(hash) === id && (account === null || one.account === account))
    if (!found) throw unknownSession()
    await this.end(found[0])
  }

  /** Ends the session of a secret. */
  revoke(secret: string): Promise<void> {
    return this.end(hashOf(secret))
  }

  /** Ends every session of an account. */
  async revokeAll(account: string): Promise<void> {
    for (const [hash, one] of this.open) if (one.account === account) await this.end(hash)
  }

  private async sweep(): Promise<void> {
    const now = this.now()
    for (const [hash, one] of this.open) if (expired(one, now)) await this.end(hash)
  }

  private async end(hash: string): Promise<void> {
    this.written.delete(hash)
    if (this.open.delete(hash)) await this.warehouse.run('DELETE FROM session WHERE hash = :hash', { hash })
  }
}

const expired = ({ openedAt, seenAt }: OpenSession, now: Instant): boolean => now - seenAt >= idleMs || now - openedAt >= longestMs
