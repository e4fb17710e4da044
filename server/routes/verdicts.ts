import { createRoute } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { sliceOf, verdictQuery } from './query'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'
import { verdictPageShape } from './shapes/verdict'

const route = createRoute({
  method: 'get',
  path: '/api/verdicts',
  ...does('rows'),
  summary: '判定明细，分页 / The rows behind a figure, by page',
  description: 'counts 与同一查询的数值一致（不受 verdict 参数影响）。/ counts are those of the figure, whatever verdict is asked for.',
  request: { query: verdictQuery },
  responses: { 200: { description: 'Rows', content: { 'application/json': { schema: verdictPageShape } } }, 400: invalid, 404: missing },
})

export const verdicts = () =>
  resource().openapi(route, async (c) => {
    const query = c.req.valid('query')
    const { period, scheme, asOf, revision, indicator, department, verdict, sort, descending, page, size } = query
    const slice = sliceOf(query)
    return c.json(await c.var.office.verdicts({ period, scheme, asOf, revision, indicator, department, verdict, sort, descending, page, size, slice }), 200)
  })
