import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { historyOf } from '../office/history'
import { historyQuery } from './query'
import { resource } from './resource'
import { historyPeriodShape } from './shapes/history'
import { invalid, missing } from './shapes/problem'

const route = createRoute({
  method: 'get',
  path: '/api/history',
  ...does('figures'),
  summary: '走势：多个期间的数值 / Trend: the figures of several periods',
  description:
    '各期全市、各组的数值，点名的部门另列得分和名次；与各期排名出自同一评估。没有数据的期间 known 为 false。/ Figures of the city and of each group by period, with scores and ranks of the departments that are named; from the same evaluations as the rankings. A period without data says known: false.',
  request: { query: historyQuery },
  responses: {
    200: { description: 'Trend', content: { 'application/json': { schema: z.object({ periods: z.array(historyPeriodShape).readonly() }) } } },
    400: invalid,
    404: missing,
  },
})

export const history = () =>
  resource().openapi(route, async (c) => {
    const { period, indicator, department, scheme, asOf } = c.req.valid('query')
    return c.json({ periods: await historyOf(c.var.office, { periods: period, indicators: indicator, departments: department, scheme, asOf }) }, 200)
  })
