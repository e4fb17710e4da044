import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { fixListShape } from './shapes/fix'
import { invalid, missing } from './shapes/problem'

const route = createRoute({
  method: 'get',
  path: '/api/departments/{code}/fixes',
  ...does('rows'),
  summary: '整改清单：未结事项，按可提高的总分排列 / Open items, by what they are worth',
  request: { params: z.object({ code: z.string().max(100) }), query: evaluationQuery.extend({ size: z.coerce.number().int().min(1).max(500).optional() }) },
  responses: { 200: { description: 'Fix list', content: { 'application/json': { schema: fixListShape } } }, 400: invalid, 404: missing },
})

export const fixes = () => resource().openapi(route, async (c) => c.json(await c.var.office.fixes({ department: c.req.valid('param').code, ...c.req.valid('query') }), 200))
