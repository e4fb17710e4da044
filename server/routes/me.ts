import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { accountId } from '../access/account'
import { does, permits, permitted } from '../access/actions'
import { type Actor, person } from '../access/actor'
import type { AccessEnv } from '../access/context'
import { noOwnPassword } from '../access/mistakes'
import { mostPassword } from '../access/password'
import { noProvider } from '../access/provider/mistakes'
import type { Provider } from '../access/provider/provider'
import { arrivalCookie, sessionCookie } from '../access/session-cookie'
import type { SignedIn } from '../access/sign-in'
import { limited } from './limited'
import { resource } from './resource'
import { leftShape, type Me, meShape } from './shapes/account'
import { conflict, forbidden, invalid, missing, tooMany, unauthorised, unprocessable } from './shapes/problem'

const password = z.string().min(1).max(mostPassword)
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })
const answer = { description: 'Who asks', content: { 'application/json': { schema: meShape } } }

const me = createRoute({
  method: 'get',
  path: '/api/me',
  ...does('enter'),
  summary: '当前登录者及其权限 / Who asks, and what she may do',
  responses: { 200: answer },
})

const enter = createRoute({
  method: 'post',
  path: '/api/session',
  ...does('enter'),
  summary: '登录 / Sign in',
  request: { body: json(z.strictObject({ id: z.string().trim().toLowerCase().min(1).max(100), password })) },
  responses: { 200: answer, 400: invalid, 401: unauthorised, 429: tooMany },
})

const send = createRoute({
  method: 'post',
  path: '/api/session/provider',
  ...does('enter'),
  summary: '经统一身份认证登录：取得要去的地址 / Sign in elsewhere: where to go',
  responses: { 200: { description: 'An address of the identity provider', content: { 'application/json': { schema: z.object({ address: z.string() }) } } }, 404: missing, 422: unprocessable },
})

const back = createRoute({
  method: 'post',
  path: '/api/session/provider/return',
  ...does('enter'),
  summary: '经统一身份认证登录：回来 / Sign in elsewhere: back again',
  description: '参数为统一身份认证送回的地址所带，每个 state 只用一次。/ The parameters of the address that the identity provider sent back; each state is good once.',
  request: { body: json(z.strictObject({ parameters: z.record(z.string().max(100), z.string().max(4000)) })) },
  responses: { 200: answer, 400: invalid, 403: forbidden, 404: missing, 422: unprocessable, 429: tooMany },
})

const leave = createRoute({
  method: 'delete',
  path: '/api/session',
  ...does('enter'),
  summary: '退出 / Sign out',
  description: '经统一身份认证登录的，address 为到该处一并退出的地址。/ Of who signed in by the identity provider, `address` is where that session is ended too.',
  responses: { 200: { description: 'What is left to end', content: { 'application/json': { schema: leftShape } } } },
})

const change = createRoute({
  method: 'post',
  path: '/api/me/password',
  ...does('enter'),
  summary: '修改口令 / Change the password',
  request: { body: json(z.strictObject({ current: password, password })) },
  responses: { 200: answer, 400: invalid, 401: unauthorised, 409: conflict, 422: unprocessable, 429: tooMany },
})

const first = createRoute({
  method: 'post',
  path: '/api/setup',
  ...does('enter'),
  summary: '以启动时显示的一次性验证码建首个管理员 / Make the first administrator by the one-time code of the start',
  request: { body: json(z.strictObject({ code: z.string().max(100), id: accountId, name: z.string().trim().min(1).max(50), password })) },
  responses: { 200: answer, 400: invalid, 403: forbidden, 422: unprocessable, 429: tooMany },
})

async function told(c: Context<AccessEnv>, { via, id, name, department, roles }: Actor): Promise<Me> {
  const { accounts, provider } = c.var.office.access
  return {
    via,
    id,
    name,
    department,
    departmentName: department === null ? null : ((await c.var.office.lineage(department)).names.at(-1)?.name ?? department),
    roles,
    actions: permitted(roles),
    firstPassword: via === 'session' && (accounts.find(id)?.firstPassword ?? false),
    unread: permits(roles, 'messages') ? await c.var.office.unreadMessages(id) : 0,
    provider: provider?.name ?? null,
    elsewhere: via === 'session' && accounts.find(id)?.elsewhere === true,
    setUp: via === 'nobody' && !accounts.any,
  }
}

/** @throws Mistake where there is none. */
function providerOf(c: Context<AccessEnv>): Provider {
  const { provider } = c.var.office.access
  if (!provider) throw noProvider()
  return provider
}

/** A session begins anew whenever somebody proves who she is: one that was planted before is worth nothing. */
async function begun(c: Context<AccessEnv>, { account, secret }: SignedIn): Promise<Me> {
  const before = sessionCookie.shown(c)
  if (before !== undefined) await c.var.office.access.sessions.revoke(before)
  sessionCookie.give(c, secret)
  return told(c, person(account, c.var.actor.from))
}

export const session = () => {
  const guarded = resource()
  for (const path of ['/api/session', '/api/session/provider', '/api/me/password', '/api/setup']) guarded.post(path, limited(8))
  guarded.post('/api/session/provider/return', limited(32))
  return guarded
    .openapi(me, async (c) => c.json(await told(c, c.var.actor), 200))
    .openapi(enter, async (c) => c.json(await begun(c, await c.var.office.signIn(c.req.valid('json'), c.var.actor.from)), 200))
    .openapi(send, async (c) => {
      const { address, browser } = await providerOf(c).begin()
      arrivalCookie.give(c, browser)
      return c.json({ address }, 200)
    })
    .openapi(back, async (c) => {
      const provider = providerOf(c)
      const claimed = await provider.finish(c.req.valid('json').parameters, arrivalCookie.take(c))
      return c.json(await begun(c, await c.var.office.signInAs(claimed, c.var.actor.from)), 200)
    })
    .openapi(leave, async (c) => {
      const secret = sessionCookie.take(c)
      return c.json(secret === undefined ? { elsewhere: false, address: null } : await c.var.office.leave(c.var.actor.id, secret), 200)
    })
    .openapi(change, async (c) => {
      const { id, via, from } = c.var.actor
      if (via !== 'session') throw noOwnPassword()
      return c.json(await begun(c, await c.var.office.changePassword(id, c.req.valid('json'), from)), 200)
    })
    .openapi(first, async (c) => c.json(await begun(c, await c.var.office.setUp(c.req.valid('json'), c.var.actor.from)), 200))
}
