import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import type { OverdueList } from '../office/overdue'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'

const overdueShape = z
  .object({
    indicator: z.string(),
    asOf: z.string().nullable(),
    departments: z.array(z.object({ department: z.string(), count: z.int(), oldest: z.string() })).readonly(),
  })
  .openapi('OverdueList') satisfies z.ZodType<OverdueList>

const route = createRoute({
  method: 'get',
  path: '/api/overdue',
  ...does('figures'),
  summary: '逾期未办结的事项，按部门 / What is overdue and not done, by department',
  request: { query: evaluationQuery.extend({ indicator: z.string().min(1).max(100) }) },
  responses: { 200: { description: 'Overdue', content: { 'application/json': { schema: overdueShape } } }, 400: invalid, 404: missing },
})

export const overdue = () => resource().openapi(route, async (c) => c.json(await c.var.office.overdue(c.req.valid('query')), 200))
