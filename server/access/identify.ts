import type { Context } from 'hono'
import { badToken } from '../office/mistakes'
import type { Access } from './access'
import { type Actor, command, machine, nobody, operator, person } from './actor'
import type { AccessEnv } from './context'
import { backgroundHeader } from './background-header'
import { tokenRefused, tooManyAttempts, tooManyRequests } from './mistakes'
import { same } from './same'
import { sessionCookie } from './session-cookie'
import { tokenHeader, userHeader } from './token-header'

const loopback = new Set(['', '127.0.0.1', '::1'])

/** What is shown in the header of RFC 6750, 2.1. */
const bearer = (c: Context<AccessEnv>): string | undefined => /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1]

/** @throws Mistake for one that is not good; its address is counted as one that guesses. */
async function program({ tokens, failureRate, now }: Access, shown: string, from: string): Promise<Actor> {
  const token = await tokens.use(shown)
  if (token) return machine(token, from)
  const until = failureRate.waitsUntil(from, now())
  if (until !== null) throw tooManyAttempts(Math.ceil((until - now()) / 1000))
  failureRate.count(from, now())
  throw tokenRefused()
}

/**
 * Who asks, however often. Who shows a token is a program, whatever cookie comes with it.
 *
 * @param token that of `DATA/server.json`: who can read it holds the data folder, and sits at this machine.
 * @param demanded accounts are asked for though there is none yet.
 * @throws Mistake for a wrong token.
 */
const known =
  (token: string, access: Access, demanded: boolean) =>
  async (c: Context<AccessEnv>): Promise<Actor> => {
    const { from, direct } = c.var.arrival
    const { accounts, sessions } = access
    const shown = c.req.header(tokenHeader)
    if (shown !== undefined) {
      if (!direct || !loopback.has(from) || !same(shown, token)) throw badToken()
      return command(new URLSearchParams(c.req.header(userHeader)).get('user') ?? 'command', accounts.any, from)
    }
    const given = bearer(c)
    if (given !== undefined) return program(access, given, from)
    if (!demanded && !accounts.any) return operator(from)
    const secret = sessionCookie.shown(c)
    const session = secret === undefined ? null : await sessions.use(secret, c.req.header(backgroundHeader) === undefined)
    const account = session && accounts.find(session.account)
    return account && !account.blocked ? person(account, from) : nobody(from)
  }

/** Who asks, and may now. @throws Mistake for a wrong token, and for one who asks too often: that is entered once. */
export function identify(token: string, access: Access, demanded: boolean): (c: Context<AccessEnv>) => Promise<Actor> {
  const who = known(token, access, demanded)
  return async (c) => {
    const [actor, now] = [await who(c), access.now()]
    const waits = access.pace.count(actor, now)
    if (!waits) return actor
    c.set('actor', actor)
    if (!waits.first) c.set('entered', true)
    throw tooManyRequests(Math.ceil((waits.until - now) / 1000))
  }
}
