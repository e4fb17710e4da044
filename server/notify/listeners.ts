import { type MessageChoice, usualChoice } from '../../metrics/messages/choice'
import type { Listener } from '../../metrics/messages/due-messages'
import type { Side } from '../../metrics/messages/happening'
import type { Account } from '../access/account'
import type { Accounts } from '../access/accounts'
import { operator } from '../access/actor'
import type { PersonRole } from '../../metrics/vocabulary/role'
import type { Session } from '../warehouse'

const sides: Readonly<Record<PersonRole, Side | null>> = { administrator: null, evaluator: 'office', issuer: 'office', contact: 'department', reader: 'leader', 'row-reader': 'leader' }

const sidesOf = (roles: readonly PersonRole[]): Side[] => [...new Set(roles.flatMap((role) => sides[role] ?? []))]

/** What people have chosen, by account. */
export async function choicesIn(session: Session): Promise<ReadonlyMap<string, MessageChoice>> {
  const rows = await session.query<{ account: string; choice: string }>('SELECT account, choice FROM message_choice')
  return new Map(rows.map(({ account, choice }) => [account, JSON.parse(choice) as MessageChoice]))
}

/** Who can be told: who may sign in; on a server without accounts its operator. */
export async function listenersIn(session: Session, accounts: Accounts): Promise<Listener[]> {
  const choices = await choicesIn(session)
  const forerunners = await session.query<{ code: string; carrier: string }>('SELECT DISTINCT code, carrier FROM carrier')
  const listener = ({ id, roles, department, madeAt }: Pick<Account, 'id' | 'roles' | 'department' | 'madeAt'>): Listener => ({
    id,
    sides: sidesOf(roles),
    departments: department === null ? [] : [department, ...forerunners.filter(({ carrier }) => carrier === department).map(({ code }) => code)],
    since: madeAt.slice(0, 19),
    choice: choices.get(id) ?? usualChoice,
  })
  if (!accounts.any) return [listener({ id: operator('').id, roles: ['evaluator', 'reader'], department: null, madeAt: '' })]
  return accounts.all().flatMap((one) => (one.blocked ? [] : [listener(one)]))
}
