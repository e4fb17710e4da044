import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { resource } from './resource'
import { underWayShape } from './shapes/work'

const route = createRoute({
  method: 'get',
  path: '/api/work',
  ...does('about'),
  summary: '正在办理的导入、撤回、冻结等 / The import, withdrawal or freeze that is under way',
  description: '逐项办理：正在办理一项时，其余依次等候。没有费时的办理时为空。/ One thing is done at a time; null while nothing is done that takes long.',
  responses: { 200: { description: 'In words', content: { 'application/json': { schema: z.object({ work: underWayShape.nullable() }) } } } },
})

export const work = () => resource().openapi(route, async (c) => c.json({ work: await c.var.office.work() }, 200))
