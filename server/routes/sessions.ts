import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { does } from '../access/actions'
import type { AccessEnv } from '../access/context'
import { sessionCookie } from '../access/session-cookie'
import { sessionId, type ToldSession } from '../access/sessions'
import { resource } from './resource'
import { sessionShape } from './shapes/account'
import { invalid, missing } from './shapes/problem'

const params = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) })
const listed = { description: 'Sessions, the last seen first', content: { 'application/json': { schema: z.object({ sessions: z.array(sessionShape).readonly() }) } } }
const ended = { 200: { description: 'Done', content: { 'application/json': { schema: params } } }, 400: invalid, 404: missing }

const own = createRoute({ method: 'get', path: '/api/me/sessions', ...does('own-sessions'), summary: '本人的登录 / Own sessions', responses: { 200: listed } })

const endOwn = createRoute({ method: 'delete', path: '/api/me/sessions/{id}', ...does('own-sessions'), summary: '撤销本人的一次登录 / End an own session', request: { params }, responses: ended })

const all = createRoute({ method: 'get', path: '/api/sessions', ...does('accounts'), summary: '全部登录 / Every session', responses: { 200: listed } })

const end = createRoute({ method: 'delete', path: '/api/sessions/{id}', ...does('accounts'), summary: '撤销一次登录 / End a session', request: { params }, responses: ended })

/** Sessions, and which of them asks. */
function marked(c: Context<AccessEnv>, sessions: readonly ToldSession[]) {
  const shown = sessionCookie.shown(c)
  const current = shown === undefined ? null : sessionId(shown)
  return { sessions: sessions.map((one) => ({ ...one, current: one.id === current })) }
}

export const sessions = () =>
  resource()
    .openapi(own, async (c) => c.json(marked(c, await c.var.office.sessions(c.var.actor.id)), 200))
    .openapi(endOwn, async (c) => {
      const { id } = c.req.valid('param')
      await c.var.office.endSession(id, c.var.actor.id)
      return c.json({ id }, 200)
    })
    .openapi(all, async (c) => c.json(marked(c, await c.var.office.sessions(null)), 200))
    .openapi(end, async (c) => {
      const { id } = c.req.valid('param')
      await c.var.office.endSession(id, null)
      return c.json({ id }, 200)
    })
