import { type Account, accountId, accountWords, type AccountWords } from '../../access/account'
import { unknownAccount } from '../../access/mistakes'
import { type PersonRole, roles } from '../../../metrics/vocabulary/role'
import type { Office } from '../../office/office'
import { accountMistake, accountTexts as texts } from '../account-texts'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { systemUser } from '../system-user'
import { listTokens, makeToken, type TokenOptions } from './tokens'

export const accountActions = ['list', 'add', 'change', 'block', 'unblock', 'reset', 'sign-out', 'tokens', 'token', 'revoke'] as const
type AccountAction = (typeof accountActions)[number]

interface AccountOptions extends TokenOptions {
  readonly data: string
  readonly name?: string
  readonly role?: readonly PersonRole[]
  readonly department?: string
}

const statusOf = ({ blocked, firstPassword, elsewhere }: Account): string => speak(blocked ? texts.blocked : firstPassword ? texts.firstPassword : elsewhere ? texts.elsewhere : texts.active)

async function list(office: Office, format: Format): Promise<void> {
  const all = await office.accounts()
  if (format === 'json') return printJson(all)
  const columns = [
    { id: 'id', name: speak(texts.idColumn) },
    { id: 'name', name: speak(texts.nameColumn) },
    { id: 'roles', name: speak(texts.rolesColumn) },
    { id: 'department', name: speak(texts.departmentColumn) },
    { id: 'status', name: speak(texts.status) },
    { id: 'lastSignIn', name: speak(texts.lastSignIn) },
  ]
  const shown = (held: readonly PersonRole[]): string => held.map((role) => (format === 'table' ? roles[role][language] : role)).join(format === 'table' ? '、' : ' ')
  return printRows(format, columns, all.map((one) => [one.id, one.name, shown(one.roles), one.department, statusOf(one), one.lastSignIn]))
}

/** What an account becomes. @throws Mistake */
function wordsOf({ name, role, department }: AccountOptions, before: Account | undefined, blocked: boolean): AccountWords {
  const held = role ?? before?.roles
  if (department !== undefined && held && !held.includes('contact')) throw accountMistake('departmentUnused')
  const read = accountWords.safeParse({ name: name ?? before?.name, roles: held, department: held?.includes('contact') ? (department ?? before?.department ?? null) : null, blocked })
  if (!read.success) throw accountMistake('wordsMissing')
  return read.data
}

const named = async (office: Office, id: string): Promise<Account> => {
  const found = (await office.accounts()).find((one) => one.id === id)
  if (!found) throw unknownAccount(id)
  return found
}

function idOf(action: AccountAction, asked: string | undefined): string {
  if (asked === undefined) throw accountMistake('idMissing', { action })
  const read = accountId.safeParse(asked)
  if (!read.success) throw accountMistake('idWrong', { id: asked })
  return read.data
}

/** `shuping accounts` */
export async function accounts(action: AccountAction, asked: string | undefined, options: AccountOptions): Promise<void> {
  if (action === 'list') return withOffice(options.data, (office) => list(office, options.format))
  if (action === 'tokens') return withOffice(options.data, (office) => listTokens(office, options.format))
  const id = idOf(action, asked)
  const { name, role, department } = options
  if (action === 'change' && (name ?? role ?? department) === undefined) throw accountMistake('nothingToChange')
  return withOffice(options.data, async (office) => {
    switch (action) {
      case 'add': {
        const { password } = await office.addAccount({ id, ...wordsOf(options, undefined, false), who: systemUser() })
        return print(`${speak(texts.password, { id, password })}\n`)
      }
      case 'reset': {
        const { password } = await office.resetPassword(id)
        return print(`${speak(texts.password, { id, password })}\n`)
      }
      case 'token':
        return makeToken(office, id, options)
      case 'revoke':
        await office.revokeToken({ id, who: systemUser() })
        return print(`${speak(texts.revokedNow, { id })}\n`)
      case 'sign-out':
        await office.signOut(id)
        return print(`${speak(texts.signedOut, { id })}\n`)
      default: {
        const before = await named(office, id)
        await office.changeAccount({ id, ...wordsOf(options, before, action === 'change' ? before.blocked : action === 'block') })
        return print(`${speak(texts.changed, { id })}\n`)
      }
    }
  })
}
