import type { Access } from '../access'
import { started, type SignedIn } from '../sign-in'
import type { Claimed } from './claimed'
import { accountBlocked, accountIsLocal, inNoGroup } from './mistakes'

/**
 * Signs somebody in whom the provider knows: her account is made when she first comes, and is what her groups say each time.
 *
 * @throws Mistake for who is in no group, is blocked, or bears the name of an account that is not hers.
 */
export async function signInAs(access: Access, claimed: Claimed, from: string): Promise<SignedIn> {
  const { accounts } = access
  const { id, roles } = claimed
  if (roles.length === 0) throw inNoGroup(id)
  if (accounts.find(id)?.blocked) throw accountBlocked(id)
  if (accounts.find(id) && accounts.subjectOf(id) !== claimed.subject) throw accountIsLocal(id)
  await accounts.provide(claimed)
  return started(access, id, from)
}
