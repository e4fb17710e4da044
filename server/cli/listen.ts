import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import type { AccessEnv } from '../access/context'
import type { Certificate } from './certificate'
import { mistake } from './mistakes'

const refused = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  switch (error.code) {
    case 'EADDRINUSE':
      return mistake('portInUse', { port, other: port < 65535 ? port + 1 : 8080 })
    case 'EACCES':
      return mistake('portForbidden', { port })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return mistake('hostUnknown', { host })
    default:
      return error
  }
}

const listening = (server: Pick<Server, 'listen' | 'once' | 'off' | 'address'>, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(refused(error, host, port))
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })

/**
 * Finds out whether a port can be had, before anything slow is done.
 *
 * @throws Mistake that says what to do.
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer()
  await listening(probe, host, port)
  await new Promise((resolve) => probe.close(resolve))
}

export interface Listening {
  readonly port: number
  /** Ends the connections: those at work get two seconds to finish. */
  readonly close: () => Promise<void>
}

/** Serves an app, over TLS where it has a certificate. @throws Mistake */
export async function listen(app: Pick<Hono<AccessEnv>, 'fetch'>, host: string, port: number, tls: Certificate | null = null): Promise<Listening> {
  const secure = tls && { createServer: createSecureServer, serverOptions: { ...tls, minVersion: 'TLSv1.2' as const } }
  const server = createAdaptorServer({ fetch: app.fetch, ...secure }) as Server
  const taken = await listening(server, host, port)
  return {
    port: taken,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      const patience = setTimeout(() => server.closeAllConnections(), 2000)
      await closed
      clearTimeout(patience)
    },
  }
}
