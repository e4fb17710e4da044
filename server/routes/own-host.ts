import type { MiddlewareHandler } from 'hono'
import { foreignHost } from '../office/mistakes'

export const loopbackHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The name in a Host header without its port. */
const hostName = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

/**
 * Refuses requests that name another host: a foreign page that points its own name at this machine (DNS rebinding)
 * would otherwise read everything here.
 */
export const ownHost =
  (names: ReadonlySet<string>): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('Host') ?? new URL(c.req.url).host
    if (!names.has(hostName(host))) throw foreignHost(host)
    await next()
  }
