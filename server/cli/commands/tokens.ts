import type { MachineToken } from '../../access/token'
import type { Office } from '../../office/office'
import { accountMistake, accountTexts as texts } from '../account-texts'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { speak } from '../speak'
import { systemUser } from '../system-user'

export interface TokenOptions {
  readonly format: Format
  readonly profile?: string
  readonly days: number
}

const statusOf = ({ good, revoked }: MachineToken): string => speak(good ? texts.good : revoked ? texts.revoked : texts.expired)

/** `shuping accounts tokens` */
export async function listTokens(office: Office, format: Format): Promise<void> {
  const all = await office.tokens()
  if (format === 'json') return printJson(all)
  const columns = [
    { id: 'id', name: speak(texts.tokenColumn) },
    { id: 'profile', name: speak(texts.profileColumn) },
    { id: 'status', name: speak(texts.status) },
    { id: 'expiresAt', name: speak(texts.expires) },
    { id: 'lastUsed', name: speak(texts.lastUsed) },
  ]
  return printRows(format, columns, all.map((one) => [one.id, one.profile, statusOf(one), one.expiresAt, one.lastUsed]))
}

/** `shuping accounts token` @throws Mistake without a profile. */
export async function makeToken(office: Office, id: string, { profile, days }: TokenOptions): Promise<void> {
  if (profile === undefined) throw accountMistake('profileMissing', { id })
  const { token, secret } = await office.addToken({ id, profile, days, who: systemUser() })
  await print(`${speak(texts.secret, { id, expires: token.expiresAt.slice(0, 16), secret })}\n`)
}
