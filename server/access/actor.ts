import type { Account } from './account'
import { personRoles, type Role, roles } from '../../metrics/vocabulary/role'
import type { MachineToken } from './token'

/** Who asks: the one at whose door a deed is laid. */
export interface Actor {
  /** Name of the account or token; `operator` where there is none; of a command the user of the system who runs it. */
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Code of the department that a contact speaks for. */
  readonly department: string | null
  /** `nobody`: a stranger; `operator`: no accounts are set up and this machine asks; `command`: the command line, where there are accounts. */
  readonly via: 'nobody' | 'operator' | 'session' | 'token' | 'command'
  /** Address that the request came from. */
  readonly from: string
}

/** The one person of a server without accounts. */
export const operator = (from: string): Actor => ({ id: 'operator', name: '操作员', roles: personRoles, department: null, via: 'operator', from })

/**
 * Who holds the data folder, through the command line: the user of the system who runs it.
 *
 * @param accounts whether people sign in here: then she is known by that name, and by no other that is said.
 */
export const command = (user: string, accounts: boolean, from: string): Actor => ({ id: user, name: '命令行', roles: [...personRoles, 'command'], department: null, via: accounts ? 'command' : 'operator', from })

/** Who has not signed in. */
export const nobody = (from: string): Actor => ({ id: '', name: '', roles: ['visitor'], department: null, via: 'nobody', from })

/** Somebody with an account. One who must change her password first is let in no further than the door. */
export const person = ({ id, name, roles, department, firstPassword }: Account, from: string): Actor => ({ id, name, roles: firstPassword ? ['visitor'] : roles, department, via: 'session', from })

/** A program that shows a token. */
export const machine = ({ id }: Pick<MachineToken, 'id'>, from: string): Actor => ({ id, name: roles.machine.zh, roles: ['machine'], department: null, via: 'token', from })

/** Whether who asks is known by an account, a token or the system, not by what is said. */
export const isNamed = ({ via }: Actor): boolean => via === 'session' || via === 'token' || via === 'command'

/** How a deed of somebody who is known is signed: her name, and the account that is hers alone. */
export const signature = ({ name, id }: Actor): string => (name === id ? id : `${name}（${id}）`)

/** The account of a signature, whatever its name was on the day; a name that was only said is itself. */
export const signedBy = (who: string): string => /（([a-z][a-z0-9._-]*)）$/.exec(who)?.[1] ?? who
