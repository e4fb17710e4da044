import type { Account } from './account'
import { personRoles, type Role, roles } from '../../metrics/vocabulary/role'
import type { MachineToken } from './token'

/** Who asks: the one at whose door a deed is laid. */
export interface Actor {
  /** Name of the account or token; `operator` or `command` where there is none. */
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Code of the department that a contact speaks for. */
  readonly department: string | null
  /** `nobody`: a stranger; `operator`: no accounts are set up and this machine asks; `command`: the command line, by the token of the data folder. */
  readonly via: 'nobody' | 'operator' | 'session' | 'token' | 'command'
  /** Address that the request came from. */
  readonly from: string
}

/** The one person of a server without accounts. */
export const operator = (from: string): Actor => ({ id: 'operator', name: '操作员', roles: personRoles, department: null, via: 'operator', from })

/** Who holds the data folder, through the command line. */
export const command = (from: string): Actor => ({ id: 'command', name: '命令行', roles: [...personRoles, 'command'], department: null, via: 'command', from })

/** Who has not signed in. */
export const nobody = (from: string): Actor => ({ id: '', name: '', roles: ['visitor'], department: null, via: 'nobody', from })

/** Somebody with an account. One who must change her password first is let in no further than the door. */
export const person = ({ id, name, roles, department, firstPassword }: Account, from: string): Actor => ({ id, name, roles: firstPassword ? ['visitor'] : roles, department, via: 'session', from })

/** A program that shows a token. */
export const machine = ({ id }: Pick<MachineToken, 'id'>, from: string): Actor => ({ id, name: roles.machine.zh, roles: ['machine'], department: null, via: 'token', from })

/** Whether a person or token is known by an account, not by what is said. */
export const isNamed = ({ via }: Actor): boolean => via === 'session' || via === 'token'

/** How a deed of somebody who is signed in is signed: her name, and the account that is hers alone. */
export const signature = ({ name, id }: Actor): string => (name === id ? id : `${name}（${id}）`)

/** The account of a signature, whatever its name was on the day; a name that was only said is itself. */
export const signedBy = (who: string): string => /（([a-z][a-z0-9._-]*)）$/.exec(who)?.[1] ?? who
