import { createRoute, z } from '@hono/zod-openapi'
import { accountId, accountWords } from '../access/account'
import { does } from '../access/actions'
import { signature } from '../access/actor'
import { limited } from './limited'
import { resource } from './resource'
import { accountShape, newPasswordShape } from './shapes/account'
import { conflict, invalid, missing, unprocessable } from './shapes/problem'

const params = z.object({ id: accountId })
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })
const made = { description: 'With a first password', content: { 'application/json': { schema: newPasswordShape } } }

const all = createRoute({
  method: 'get',
  path: '/api/accounts',
  ...does('accounts'),
  summary: '账户 / Accounts',
  responses: {
    200: {
      description: 'Accounts, and the departments that contacts may speak for',
      content: { 'application/json': { schema: z.object({ accounts: z.array(accountShape).readonly(), departments: z.array(z.object({ code: z.string(), name: z.string() })).readonly() }) } },
    },
  },
})

const add = createRoute({
  method: 'post',
  path: '/api/accounts',
  ...does('accounts'),
  summary: '新建账户 / Make an account',
  request: { body: json(z.strictObject({ id: accountId, words: accountWords })) },
  responses: { 200: made, 400: invalid, 409: conflict, 422: unprocessable },
})

const change = createRoute({
  method: 'post',
  path: '/api/accounts/{id}',
  ...does('accounts'),
  summary: '变更账户的姓名、角色、部门，停用或恢复 / Change an account',
  request: { params, body: json(accountWords) },
  responses: { 200: { description: 'The account', content: { 'application/json': { schema: accountShape } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const reset = createRoute({
  method: 'post',
  path: '/api/accounts/{id}/password',
  ...does('accounts'),
  summary: '重置口令 / Reset the password',
  request: { params },
  responses: { 200: made, 400: invalid, 404: missing },
})

const signOut = createRoute({
  method: 'delete',
  path: '/api/accounts/{id}/sessions',
  ...does('accounts'),
  summary: '撤销其全部登录 / End every session of an account',
  request: { params },
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: z.object({ id: z.string() }) } } }, 400: invalid, 404: missing },
})

export const accounts = () => {
  const guarded = resource()
  guarded.post('/api/accounts', limited(8))
  guarded.post('/api/accounts/*', limited(8))
  return guarded
    .openapi(all, async (c) => c.json({ accounts: await c.var.office.accounts(), departments: await c.var.office.departmentNames() }, 200))
    .openapi(add, async (c) => {
      const { id, words } = c.req.valid('json')
      return c.json(await c.var.office.addAccount({ id, ...words, who: signature(c.var.actor) }), 200)
    })
    .openapi(change, async (c) => c.json(await c.var.office.changeAccount({ ...c.req.valid('param'), ...c.req.valid('json') }), 200))
    .openapi(reset, async (c) => c.json(await c.var.office.resetPassword(c.req.valid('param').id), 200))
    .openapi(signOut, async (c) => {
      const { id } = c.req.valid('param')
      await c.var.office.signOut(id)
      return c.json({ id }, 200)
    })
}
