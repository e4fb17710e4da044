import { createHash, randomBytes } from 'node:crypto'
import { openProfile } from '../intake'
import type { Warehouse } from '../warehouse'
import { turns } from '../warehouse/turns'
import { wallTime } from '../warehouse/wall-clock'
import type { Instant } from './clock'
import { tokenRevoked, tokenTaken, unknownToken } from './mistakes'
import { same } from './same'
import type { MachineToken, NewToken, TokenWords } from './token'

interface Kept {
  readonly id: string
  readonly profile: string
  readonly source: string
  /** SHA-256 of the secret: who reads the store cannot use it. */
  readonly digest: string
  readonly madeAt: string
  readonly madeBy: string
  readonly expires: Instant
  readonly used: Instant | null
  readonly revokedAt: string | null
  readonly revokedBy: string | null
}

const columns =
  'id, profile, source, digest, CAST(made_at AS VARCHAR) AS "madeAt", made_by AS "madeBy", expires_at AS expires, used_at AS used, CAST(revoked_at AS VARCHAR) AS "revokedAt", revoked_by AS "revokedBy"'

const dayMs = 24 * 3_600_000
/** When it was last used is written this often. */
const writtenMs = 60_000

/** Of characters that names of tokens lack and a header takes. */
const separator = '~'

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** What is compared with where there is no token of the name, so that an answer takes as long. */
const nobodys = digestOf(randomBytes(32).toString('base64url'))

/** The machine tokens of a data folder: held in memory, written through, so that they outlast a restart and a revocation too. */
export class Tokens {
  private readonly known = new Map<string, Kept>()
  /** Two writers of one row would refuse each other. */
  private readonly inTurn = turns()

  private constructor(
    private readonly warehouse: Warehouse,
    private readonly now: () => Instant,
  ) {}

  static async open(warehouse: Warehouse, now: () => Instant): Promise<Tokens> {
    const tokens = new Tokens(warehouse, now)
    for (const { expires, used, ...one } of await warehouse.query<Kept>(`SELECT ${columns} FROM machine_token`))
      tokens.known.set(one.id, { ...one, expires: Number(expires), used: used === null ? null : Number(used) })
    return tokens
  }

  all(): MachineToken[] {
    return [...this.known.values()].map((one) => this.told(one)).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** @throws Mistake */
  get(id: string): MachineToken {
    return this.told(this.found(id))
  }

  /** Makes a token for the source that a profile reads. @throws Mistake for a name that was given, or no such profile. */
  async add({ id, profile, days }: TokenWords, by: string): Promise<NewToken> {
    if (this.known.has(id)) throw tokenTaken(id)
    const { source } = (await openProfile(this.warehouse, profile)).profile
    const secret = randomBytes(32).toString('base64url')
    const token: Kept = { id, profile, source, digest: digestOf(secret), madeAt: wallTime(), madeBy: by, expires: this.now() + days * dayMs, used: null, revokedAt: null, revokedBy: null }
    this.known.set(id, token)
    await this.warehouse.run(
      'INSERT INTO machine_token (id, profile, source, digest, made_at, made_by, expires_at) VALUES (:id, :profile, :source, :digest, CAST(:at AS TIMESTAMP), :by, CAST(:expires AS BIGINT))',
      { id, profile, source, digest: token.digest, at: token.madeAt, by, expires: token.expires },
    )
    return { token: this.told(token), secret: `${id}${separator}${secret}` }
  }

  /** @throws Mistake when there is none, or it was revoked before. */
  async revoke(id: string, by: string): Promise<MachineToken> {
    const before = this.found(id)
    if (before.revokedAt !== null) throw tokenRevoked(id, before.revokedAt)
    const at = wallTime()
    await this.write({ ...before, revokedAt: at, revokedBy: by }, 'revoked_at = CAST(:at AS TIMESTAMP), revoked_by = :by', { at, by })
    return this.get(id)
  }

  /** Whose a secret is, and that it is used now; null when it is nobody's, has expired or was revoked. */
  async use(shown: string): Promise<MachineToken | null> {
    const [id = '', secret = ''] = shown.split(separator)
    const found = this.known.get(id)
    const right = same(digestOf(secret), found?.digest ?? nobodys)
    const now = this.now()
    if (!found || !right || !this.told(found).good) return null
    if (now - (found.used ?? 0) >= writtenMs) await this.write({ ...found, used: now }, 'used_at = CAST(:now AS BIGINT)', { now })
    return this.told(found)
  }

  private found(id: string): Kept {
    const found = this.known.get(id)
    if (!found) throw unknownToken(id)
    return found
  }

  private told({ id, profile, source, madeAt, madeBy, expires, used, revokedAt, revokedBy }: Kept): MachineToken {
    return {
      id,
      profile,
      source,
      madeAt,
      madeBy,
      expiresAt: wallTime(expires),
      lastUsed: used === null ? null : wallTime(used),
      revoked: revokedAt === null ? null : { at: revokedAt, who: revokedBy ?? '' },
      good: revokedAt === null && this.now() < expires,
    }
  }

  private async write(after: Kept, sql: string, parameters: Readonly<Record<string, string | number>>): Promise<void> {
    this.known.set(after.id, after)
    await this.inTurn(() => this.warehouse.run(`UPDATE machine_token SET ${sql} WHERE id = :id`, { id: after.id, ...parameters }))
  }
}
