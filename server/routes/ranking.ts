import { createRoute } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { figuresOf, figuresQuery, sliceOf } from './query'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'
import { rankingShape } from './shapes/ranking'

const route = createRoute({
  method: 'get',
  path: '/api/ranking',
  ...does('figures'),
  summary: '排名 / Ranking',
  description: '各部门得分与名次、全市数值，以及浏览器重算切片所需的框架。/ Scores and ranks, the city, and the frame from which a browser recomputes any slice.',
  request: { query: figuresQuery },
  responses: { 200: { description: 'Ranking', content: { 'application/json': { schema: rankingShape } } }, 400: invalid, 404: missing },
})

export const ranking = () =>
  resource().openapi(route, async (c) => {
    const query = c.req.valid('query')
    const { period, scheme, asOf, revision, group, figures } = query
    return c.json(await c.var.office.ranking({ period, scheme, asOf, revision, group, figures: figuresOf(figures), slice: sliceOf(query) }), 200)
  })
