import type { Access } from '../access'
import type { Left } from '../account-office'
import { started, type SignedIn } from '../sign-in'
import type { Arrived } from './claimed'
import { accountBlocked, accountIsLocal, inNoGroup } from './mistakes'

/**
 * Signs somebody in whom the provider knows: her account is made when she first comes, and is what her groups say each time.
 *
 * @throws Mistake for who is in no group, is blocked, or bears the name of an account that is not hers.
 */
export async function signInAs(access: Access, claimed: Arrived, from: string): Promise<SignedIn> {
  const { accounts } = access
  const { id, roles } = claimed
  if (roles.length === 0) throw inNoGroup(id)
  if (accounts.find(id)?.blocked) throw accountBlocked(id)
  if (accounts.find(id) && accounts.subjectOf(id) !== claimed.subject) throw accountIsLocal(id)
  await accounts.provide(claimed)
  return started(access, id, from, claimed.idToken)
}

/** Ends the session of a secret here; whoever signed in elsewhere is told how it ends there. @param id of the account. */
export async function leave({ accounts, sessions, provider }: Access, id: string, secret: string): Promise<Left> {
  const idToken = (await sessions.use(secret))?.idToken
  await sessions.revoke(secret)
  const elsewhere = provider !== null && accounts.find(id)?.elsewhere === true
  return { elsewhere, address: elsewhere ? await provider.end(idToken) : null }
}
