import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AccessEnv } from './context'

/** Under TLS a name that browsers take from this host alone, over TLS alone (RFC 6265bis, 4.1.3.2). */
const prefixOf = (c: Context<AccessEnv>): 'host' | undefined => (c.var.arrival.secure ? 'host' : undefined)

const options = (c: Context<AccessEnv>) => ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: prefixOf(c) === 'host', prefix: prefixOf(c) }) as const

/** A secret that a browser keeps until it is closed, for no script and no other site; the server ends it earlier. */
const secretCookie = (name: string) => ({
  shown: (c: Context<AccessEnv>): string | undefined => getCookie(c, name, prefixOf(c)) || undefined,
  give: (c: Context<AccessEnv>, secret: string): void => setCookie(c, name, secret, options(c)),
  take: (c: Context<AccessEnv>): string | undefined => deleteCookie(c, name, options(c)),
})

/** Who is signed in. */
export const sessionCookie = secretCookie('shuping-session')

/** Who has been sent to sign in elsewhere, and is not back. */
export const arrivalCookie = secretCookie('shuping-arrival')
