import type { Access } from './access'
import type { Account, AccountWords, NewPassword } from './account'
import type { Arrived } from './provider/claimed'
import { leave, signInAs } from './provider/sign-in'
import type { MachineToken, NewToken, TokenWords } from './token'
import type { ToldSession } from './sessions'
import { changePassword, type FirstAdministrator, setUp, signIn, type SignedIn } from './sign-in'

/** What administrators do with accounts. */
export interface AccountOffice {
  accounts(): Promise<readonly Account[]>
  /** @param request.who makes it. */
  addAccount(request: AccountWords & { readonly id: string; readonly who: string }): Promise<NewPassword>
  changeAccount(request: AccountWords & { readonly id: string }): Promise<Account>
  /** A new first password, for one that was forgotten; ends her sessions. */
  resetPassword(id: string): Promise<NewPassword>
  /** Ends every session of an account. */
  signOut(id: string): Promise<void>
  /** What programs show, the revoked and expired ones too. */
  tokens(): Promise<readonly MachineToken[]>
  /** @param request.who makes it. */
  addToken(request: TokenWords & { readonly who: string }): Promise<NewToken>
  revokeToken(request: { readonly id: string; readonly who: string }): Promise<MachineToken>
}

/** Whether there is a session of an identity provider beside the one that was left here, and where a browser goes to end that too. */
export interface Left {
  readonly elsewhere: boolean
  /** Null where there is none, or the provider offers no way. */
  readonly address: string | null
}

/** What people do at the door. */
export interface DoorOffice {
  /** @param from address that asks. */
  signIn(shown: { readonly id: string; readonly password: string }, from: string): Promise<SignedIn>
  /** Signs in whom the identity provider knows. */
  signInAs(claimed: Arrived, from: string): Promise<SignedIn>
  /** Makes the first administrator. */
  setUp(first: FirstAdministrator, from: string): Promise<SignedIn>
  changePassword(id: string, words: { readonly current: string; readonly password: string }, from: string): Promise<SignedIn>
  /** Ends the session of a secret. @param id of the account. */
  leave(id: string, secret: string): Promise<Left>
  /** Who is signed in, the last seen first. @param account of one person; of all when null. */
  sessions(account: string | null): Promise<readonly ToldSession[]>
  /** Ends a session. @param account whose it has to be; anybody's when null. */
  endSession(id: string, account: string | null): Promise<void>
}

export const doorOffice = (access: Access): DoorOffice => ({
  signIn: (shown, from) => signIn(access, shown, from),
  signInAs: (claimed, from) => signInAs(access, claimed, from),
  setUp: (first, from) => setUp(access, first, from),
  changePassword: (id, words, from) => changePassword(access, id, words, from),
  leave: (id, secret) => leave(access, id, secret),
  sessions: (account) => Promise.resolve(access.sessions.told(account)),
  endSession: (id, account) => access.sessions.revokeOne(id, account),
})

export const accountOffice = ({ accounts, sessions, tokens }: Access): AccountOffice => ({
  accounts: () => Promise.resolve(accounts.all()),
  addAccount: ({ id, who, ...words }) => accounts.add(id, words, who),
  async changeAccount({ id, ...words }) {
    const account = await accounts.change(id, words)
    if (account.blocked) await sessions.revokeAll(id)
    return account
  },
  async resetPassword(id) {
    const made = await accounts.reset(id)
    await sessions.revokeAll(id)
    return made
  },
  async signOut(id) {
    accounts.get(id)
    await sessions.revokeAll(id)
  },
  tokens: () => Promise.resolve(tokens.all()),
  addToken: ({ who, ...words }) => tokens.add(words, who),
  revokeToken: ({ id, who }) => tokens.revoke(id, who),
})
