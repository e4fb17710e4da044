import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { AccessEnv } from './context'

/** How a request came to this server. */
export interface Arrival {
  /** Address of the one who asks. */
  readonly from: string
  /** Over TLS as far as the first server that the asker met. */
  readonly secure: boolean
  /** At this machine's own door, by nobody's hand. */
  readonly direct: boolean
}

/** IPv4 within IPv6 is the same machine. */
const plain = (address: string): string => address.replace(/^::ffff:/, '')

const listOf = (header: string | undefined): string[] => (header ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '')

/**
 * Reads how a request came. What a proxy says of it (X-Forwarded-For, X-Forwarded-Proto) is believed of those that are named
 * alone: of anybody else it is a claim.
 */
function arrivalOf(c: Context<AccessEnv>, proxies: ReadonlySet<string>): Arrival {
  const peer = plain(c.env?.incoming?.socket.remoteAddress ?? '')
  const secure = new URL(c.req.url).protocol === 'https:'
  if (!proxies.has(peer)) return { from: peer, secure, direct: true }
  const hops = listOf(c.req.header('X-Forwarded-For')).map(plain)
  const from = hops.reverse().find((hop) => !proxies.has(hop)) ?? peer
  return { from, secure: listOf(c.req.header('X-Forwarded-Proto')).at(-1) === 'https', direct: false }
}

/** @param proxies addresses of the proxies that are believed. */
export const arrival = (proxies: readonly string[]) => {
  const trusted = new Set(proxies.map(plain))
  return createMiddleware<AccessEnv>(async (c, next) => {
    c.set('arrival', arrivalOf(c, trusted))
    await next()
  })
}
