import { createRoute } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { pivotQuery, sliceOf } from './query'
import { resource } from './resource'
import { pivotShape } from './shapes/pivot'
import { invalid, missing } from './shapes/problem'

const route = createRoute({
  method: 'get',
  path: '/api/pivot',
  ...does('figures'),
  summary: '透视：按行和列合计 / Counts by rows and columns',
  description: '行、列可取 department、group、indicator、verdict 或任一维度；合计由件数相加，不由比率相加，不同指标不相加。/ Totals are sums of counts, never of rates, and never add up different indicators.',
  request: { query: pivotQuery },
  responses: { 200: { description: 'Pivot', content: { 'application/json': { schema: pivotShape } } }, 400: invalid, 404: missing },
})

export const pivot = () =>
  resource().openapi(route, async (c) => {
    const query = c.req.valid('query')
    const { period, scheme, asOf, revision, group, rows, columns, indicator } = query
    return c.json(await c.var.office.pivot({ period, scheme, asOf, revision, group, rows, columns, indicators: indicator === undefined ? undefined : [indicator].flat(), slice: sliceOf(query) }), 200)
  })
