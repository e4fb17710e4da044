import { createRoute, z } from '@hono/zod-openapi'
import { accountId } from '../access/account'
import { does } from '../access/actions'
import { signature } from '../access/actor'
import { tokenWords } from '../access/token'
import { limited } from './limited'
import { resource } from './resource'
import { namesShape } from './shapes/names'
import { conflict, invalid, missing } from './shapes/problem'
import { newTokenShape, tokenShape } from './shapes/token'

const all = createRoute({
  method: 'get',
  path: '/api/tokens',
  ...does('accounts'),
  summary: '机器令牌 / Machine tokens',
  responses: { 200: { description: 'Tokens, without their secrets, and the profiles that one may be for', content: { 'application/json': { schema: z.object({ tokens: z.array(tokenShape).readonly(), profiles: z.array(z.object({ name: z.string(), names: namesShape, source: z.string() })).readonly() }) } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/tokens',
  ...does('accounts'),
  summary: '发一个机器令牌，只可导入一个来源 / Make a token that imports one source',
  request: { body: { required: true, content: { 'application/json': { schema: tokenWords } } } },
  responses: { 200: { description: 'With its secret', content: { 'application/json': { schema: newTokenShape } } }, 400: invalid, 409: conflict },
})

const revoke = createRoute({
  method: 'delete',
  path: '/api/tokens/{id}',
  ...does('accounts'),
  summary: '撤销一个机器令牌 / Revoke a token',
  request: { params: z.object({ id: accountId }) },
  responses: { 200: { description: 'The token', content: { 'application/json': { schema: tokenShape } } }, 400: invalid, 404: missing, 409: conflict },
})

export const tokens = () => {
  const guarded = resource()
  guarded.post('/api/tokens', limited(8))
  return guarded
    .openapi(all, async (c) => c.json({ tokens: await c.var.office.tokens(), profiles: (await c.var.office.profiles()).map(({ name, names, source }) => ({ name, names, source })) }, 200))
    .openapi(add, async (c) => c.json(await c.var.office.addToken({ ...c.req.valid('json'), who: signature(c.var.actor) }), 200))
    .openapi(revoke, async (c) => c.json(await c.var.office.revokeToken({ ...c.req.valid('param'), who: signature(c.var.actor) }), 200))
}
