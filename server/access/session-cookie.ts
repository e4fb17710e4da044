import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AccessEnv } from './context'

const name = 'shuping-session'

/** Under TLS a name that browsers take from this host alone, over TLS alone (RFC 6265bis, 4.1.3.2). */
const prefixOf = (c: Context<AccessEnv>): 'host' | undefined => (c.var.arrival.secure ? 'host' : undefined)

const options = (c: Context<AccessEnv>) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: prefixOf(c) === 'host', prefix: prefixOf(c) }) as const

export const sessionSecret = (c: Context<AccessEnv>): string | undefined => getCookie(c, name, prefixOf(c)) || undefined

/** Until the browser is closed; the server ends it earlier. */
export const giveSession = (c: Context<AccessEnv>, secret: string): void => setCookie(c, name, secret, options(c))

export const takeSession = (c: Context<AccessEnv>): string | undefined => deleteCookie(c, name, options(c))
