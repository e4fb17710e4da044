import { accountId } from '../account'
import type { PersonRole } from '../../../metrics/vocabulary/role'
import { claimUnusable } from './mistakes'
import type { ProviderSettings } from './settings'

/** Whom a provider says that somebody is. */
export interface Claimed {
  /** Who she is there, for good: issuer and `sub` (OpenID Connect Core, 5.7). */
  readonly subject: string
  readonly id: string
  readonly name: string
  /** What her groups make her here. */
  readonly roles: readonly PersonRole[]
  /** Only a contact has one. */
  readonly department: string | null
}

/** The same with the ID token that says so. */
export interface Arrived extends Claimed {
  readonly idToken: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A claim may be one text or a list. */
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(textOf).filter((one) => one !== '')

/**
 * Reads claims as the office has set them.
 *
 * @throws Mistake when one that must be there is not, or is no name of an account.
 */
export function claimedBy(issuer: string, claims: Readonly<Record<string, unknown>>, { claims: names, roles }: Pick<ProviderSettings, 'claims' | 'roles'>): Claimed {
  const sub = textOf(claims.sub)
  if (sub === '') throw claimUnusable('sub')
  const id = accountId.safeParse(textOf(claims[names.id]).toLowerCase())
  if (!id.success) throw claimUnusable(names.id)
  const held = new Set(textsOf(claims[names.groups]).flatMap((group) => (Object.hasOwn(roles, group) ? roles[group]! : [])))
  const department = textOf(claims[names.department]).slice(0, 100)
  // Who speaks for no department sees none.
  if (department === '') held.delete('contact')
  return { subject: `${issuer} ${sub}`, id: id.data, name: textOf(claims[names.name]).slice(0, 50) || id.data, roles: [...held], department: held.has('contact') ? department : null }
}
