import type { Context } from 'hono'
import { badToken } from '../office/mistakes'
import type { Access } from './access'
import { type Actor, command, nobody, operator, person } from './actor'
import type { AccessEnv } from './context'
import { same } from './same'
import { sessionSecret } from './session-cookie'
import { tokenHeader } from './token-header'

const loopback = new Set(['', '127.0.0.1', '::1'])

/**
 * Who asks.
 *
 * @param token that of `DATA/server.json`: who can read it holds the data folder, and sits at this machine.
 * @param demanded accounts are asked for though there is none yet.
 * @throws Mistake for a wrong token.
 */
export const identify =
  (token: string, { accounts, sessions }: Access, demanded: boolean) =>
  async (c: Context<AccessEnv>): Promise<Actor> => {
    const { from, direct } = c.var.arrival
    const shown = c.req.header(tokenHeader)
    if (shown !== undefined) {
      if (!direct || !loopback.has(from) || !same(shown, token)) throw badToken()
      return command(from)
    }
    if (!demanded && !accounts.any) return operator(from)
    const secret = sessionSecret(c)
    const session = secret === undefined ? null : await sessions.use(secret)
    const account = session && accounts.find(session.account)
    return account && !account.blocked ? person(account, from) : nobody(from)
  }
