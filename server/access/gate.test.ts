import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import type { HoldingOffice } from '../office/office'
import { api } from '../routes/api'
import { refuse } from '../routes/refusal'
import { type Actor, nobody } from './actor'
import { arrival } from './arrival'
import type { AccessEnv } from './context'
import { declaredRoutes, gate } from './gate'
import { allowed } from './permissions.fixture'
import { type Role, roles } from '../../metrics/vocabulary/role'

const routes = declaredRoutes(api({ version: '0.0.0', token: 't' }).openAPIRegistry.definitions)
const guarded = routes.filter(({ path }) => path.startsWith('/api/'))

const somebody = (held: readonly Role[]): Actor => ({ id: 'somebody', name: 'somebody', roles: held, department: null, via: 'session', from: '' })

/** An app in which everything that passes the gate is answered by the name of who came. */
function behindGate(actor: Actor, declared = routes) {
  const app = new Hono<AccessEnv>()
  app.onError(refuse)
  app.use(arrival([]))
  app.use('/api/*', gate(declared, () => Promise.resolve(actor), () => ({}) as HoldingOffice))
  app.all('*', (c) => c.text(c.var.actor.name))
  return app
}

const knock = async (app: ReturnType<typeof behindGate>, { method, path }: { method: string; path: string }): Promise<number> =>
  (await app.request(path.replace(/\{\w+\}/g, '1'), { method: method.toUpperCase() })).status

describe('the gate', () => {
  it('knows every route, and every route says what it does', () => {
    expect(guarded.filter(({ action }) => action === null)).toEqual([])
    expect(guarded.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(allowed).sort())
  })

  it.each(Object.keys(roles) as Role[])('lets a person who is %s alone through to what is hers, and nowhere else', async (role) => {
    const app = behindGate(somebody([role]))
    for (const route of guarded) {
      const name = `${route.method} ${route.path}`
      expect([name, await knock(app, route)]).toEqual([name, allowed[name]?.includes(role) ? 200 : 403])
    }
  })

  it('lets no stranger further than the door, and nobody who holds no role', async () => {
    for (const route of guarded) {
      expect([route.path, await knock(behindGate(nobody('')), route), await knock(behindGate(somebody([])), route)]).toEqual([route.path, allowed[`${route.method} ${route.path}`]?.includes('visitor') ? 200 : 401, 403])
    }
  })

  it('refuses a route that does not say what it does, and one that is not described at all', async () => {
    const everybody = somebody(Object.keys(roles) as Role[])
    expect(await knock(behindGate(everybody, [{ method: 'get', path: '/api/new', action: null }]), { method: 'get', path: '/api/new' })).toBe(403)
    expect(await knock(behindGate(everybody, []), { method: 'get', path: '/api/hidden' })).toBe(404)
  })

  it('asks of HEAD what it asks of GET', async () => {
    expect(await knock(behindGate(nobody('')), { method: 'head', path: '/api/ranking' })).toBe(401)
    expect(await knock(behindGate(somebody(['reader'])), { method: 'head', path: '/api/ranking' })).toBe(200)
  })

  it('reads no action that there is none of', () => {
    const app = new OpenAPIHono()
    app.openAPIRegistry.registerPath({ method: 'get', path: '/api/odd', 'x-action': 'everything', responses: {} })
    expect(declaredRoutes(app.openAPIRegistry.definitions)).toEqual([{ method: 'get', path: '/api/odd', action: null }])
  })
})
