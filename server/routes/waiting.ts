import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { resource } from './resource'
import { namesShape } from './shapes/names'

const route = createRoute({
  method: 'get',
  path: '/api/waiting',
  ...does('records'),
  summary: '导入、撤回、冻结等在等候什么 / What imports, withdrawals and freezes wait for',
  description: '逐项办理：正在办理一项时，其余依次等候。无人等候时为空。/ One thing is done at a time; null while nobody waits.',
  responses: { 200: { description: 'In words', content: { 'application/json': { schema: z.object({ waiting: namesShape.nullable() }) } } } },
})

export const waiting = () => resource().openapi(route, async (c) => c.json({ waiting: await c.var.office.waiting() }, 200))
