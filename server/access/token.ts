import { z } from 'zod'
import { accountId } from './account'

/** What a program shows instead of a person: it brings the data of one source, and does nothing else. */
export interface MachineToken {
  /** Its name: never another's, never given again. */
  readonly id: string
  /** Profile that reads what it brings. */
  readonly profile: string
  /** The source that the profile read when the token was made: it brings that one's data alone. */
  readonly source: string
  /** Instants in Shanghai. */
  readonly madeAt: string
  readonly madeBy: string
  readonly expiresAt: string
  readonly lastUsed: string | null
  readonly revoked: { readonly who: string; readonly at: string } | null
  /** Whether it opens anything now. */
  readonly good: boolean
}

/** What an administrator decides of a token. */
export const tokenWords = z.strictObject({
  id: accountId,
  /** By its name: a text would be a profile of its own. */
  profile: z.string().regex(/^\S{1,100}$/),
  /** Days until it expires. */
  days: z.int().min(1).max(366),
})

export type TokenWords = z.infer<typeof tokenWords>

/** A token with its secret; that is shown once, and kept nowhere. */
export interface NewToken {
  readonly token: MachineToken
  readonly secret: string
}
