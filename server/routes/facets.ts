import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { rankingQuery, sliceOf } from './query'
import { resource } from './resource'
import { facetShape } from './shapes/facet'
import { invalid, missing } from './shapes/problem'

const route = createRoute({
  method: 'get',
  path: '/api/facets',
  ...does('figures'),
  summary: '各维度的取值及样本量 / Values of every dimension with their n',
  request: { query: rankingQuery },
  responses: {
    200: { description: 'Facets', content: { 'application/json': { schema: z.object({ facets: z.array(facetShape).readonly() }) } } },
    400: invalid, 404: missing,
  },
})

export const facets = () =>
  resource().openapi(route, async (c) => {
    const query = c.req.valid('query')
    const { period, scheme, asOf, revision, group } = query
    return c.json({ facets: await c.var.office.facets({ period, scheme, asOf, revision, group, slice: sliceOf(query) }) }, 200)
  })
