import type { Access } from './access'
import type { Account } from './account'
import { type Failures, oneMore } from './lockout'
import { badSetupCode, signInRefused, tooManyAttempts } from './mistakes'
import { checkPassword, passwordMatches } from './password'

/** A person who is signed in now, and the secret that her browser is given. */
export interface SignedIn {
  readonly account: Account
  readonly secret: string
}

export interface FirstAdministrator {
  readonly code: string
  readonly id: string
  readonly name: string
  readonly password: string
}

/** @throws Mistake while an address, or a name, has to wait. */
function refuseWaiting({ accounts, failureRate, now }: Access, id: string, from: string): Failures | undefined {
  const failures = accounts.failuresOf(id)
  const until = Math.max(failures?.until ?? 0, failureRate.waitsUntil(from, now()) ?? 0)
  if (until > now()) throw tooManyAttempts(Math.ceil((until - now()) / 1000))
  return failures
}

/** Begins a session of somebody who has proved who she is. @param idToken what an identity provider gave her. */
export async function started({ accounts, sessions }: Access, id: string, from: string, idToken?: string): Promise<SignedIn> {
  return { account: await accounts.signedIn(id), secret: await sessions.start(id, from, idToken) }
}

/**
 * Checks the password of a name. A wrong name, a wrong password and a blocked account are answered alike, after the same work.
 *
 * @throws Mistake
 */
async function prove(access: Access, id: string, password: string, from: string): Promise<void> {
  const { accounts, failureRate, now } = access
  const failures = refuseWaiting(access, id, from)
  // Counted before it is looked at: attempts that are made at once do not overtake the wait.
  await accounts.failed(id, oneMore(failures, now()))
  const right = await passwordMatches(accounts.passwordOf(id), password)
  if (!right || accounts.find(id)?.blocked !== false) {
    failureRate.count(from, now())
    throw signInRefused()
  }
  await accounts.failed(id, undefined)
}

/** Signs somebody in by name and password. @throws Mistake */
export async function signIn(access: Access, { id, password }: { readonly id: string; readonly password: string }, from: string): Promise<SignedIn> {
  await prove(access, id, password, from)
  return started(access, id, from)
}

/** Sets a password that only she knows; every session of hers ends, and a new one begins. @throws Mistake */
export async function changePassword(access: Access, id: string, { current, password }: { readonly current: string; readonly password: string }, from: string): Promise<SignedIn> {
  checkPassword(password, id)
  await prove(access, id, current, from)
  await access.accounts.setPassword(id, password, false)
  await access.sessions.revokeAll(id)
  return started(access, id, from)
}

/** Makes the first administrator, who shows the code of the server's terminal. @throws Mistake */
export async function setUp(access: Access, { code, id, name, password }: FirstAdministrator, from: string): Promise<SignedIn> {
  const { accounts, failureRate, now, setup } = access
  const wait = failureRate.waitsUntil(from, now())
  if (wait) throw tooManyAttempts(Math.ceil((wait - now()) / 1000))
  checkPassword(password, id)
  if (accounts.any || !setup.take(code)) {
    failureRate.count(from, now())
    throw badSetupCode()
  }
  await accounts.enter(id, { name, roles: ['administrator'], department: null, blocked: false }, id, password, false)
  return started(access, id, from)
}
