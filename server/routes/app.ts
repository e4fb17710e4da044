import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { arrival } from '../access/arrival'
import type { AccessEnv } from '../access/context'
import { declaredRoutes, gate } from '../access/gate'
import { identify } from '../access/identify'
import { scopeOf } from '../access/scope'
import type { HoldingOffice } from '../office/office'
import { api } from './api'
import { conditional } from './conditional'
import { loopbackHosts, ownHost } from './own-host'
import { pages } from './pages'
import { refuse, refuseUnknown } from './refusal'
import { sameOrigin } from './same-origin'
import { securityHeaders } from './security-headers'
import { witness } from './witness'

export interface AppOptions {
  readonly version: string
  /** What a caller of the import must show. */
  readonly token: string
  /** Folder of the built pages; null where only the API is served. */
  readonly web: string | null
  /** Refuse requests that name another host than this machine's loopback. */
  readonly loopbackOnly: boolean
  /** Ask for an account though there is none yet. */
  readonly demandAccounts?: boolean
  /** Addresses of the proxies that are believed. */
  readonly proxies?: readonly string[]
  /** Called with each answered request; absent without a request log. */
  readonly log?: (line: string) => void
}

/** The whole server: guards, the gate, the API, the pages. */
export function createApp(office: HoldingOffice, { version, token, web, loopbackOnly, demandAccounts = false, proxies = [], log }: AppOptions): Hono<AccessEnv> {
  const app = new Hono<AccessEnv>()
  app.onError(refuse)
  app.notFound(refuseUnknown)
  if (log)
    app.use(async (c, next) => {
      const started = performance.now()
      await next()
      log(`${new Date().toISOString()} ${c.req.method} ${c.req.path} ${c.res.status} ${Math.round(performance.now() - started)} ms`)
    })
  app.use(securityHeaders, arrival(proxies))
  app.use(witness(office))
  if (loopbackOnly) app.use(ownHost(loopbackHosts))
  app.use(sameOrigin)
  const resources = api({ version, token })
  app.use('/api/*', gate(declaredRoutes(resources.openAPIRegistry.definitions), identify(token, office.access, demandAccounts), (actor) => office.within(scopeOf(actor))), compress(), conditional)
  app.route('/', resources)
  app.all('/ext/*', refuseUnknown)
  if (web !== null) app.get('*', pages(web))
  return app
}
