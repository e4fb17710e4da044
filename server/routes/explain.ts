import { createRoute } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { explainQuery } from './query'
import { resource } from './resource'
import { explanationShape } from './shapes/explanation'
import { invalid, missing } from './shapes/problem'

const route = createRoute({
  method: 'get',
  path: '/api/explain',
  ...does('figures'),
  summary: '数值由来 / How a figure came about',
  description: '口径、目标、依据的规则和批次、逐项原因，以及得出该数的 SQL 及其参数。/ Target, rules, batches, items by reason, and the SQL with its parameters that gives the figure.',
  request: { query: explainQuery },
  responses: { 200: { description: 'Explanation', content: { 'application/json': { schema: explanationShape } } }, 400: invalid, 404: missing },
})

export const explain = () => resource().openapi(route, async (c) => c.json(await c.var.office.explain(c.req.valid('query')), 200))
