import { createRoute } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { resource } from './resource'
import { overviewShape } from './shapes/overview'

const route = createRoute({
  method: 'get',
  path: '/api/overview',
  ...does('about'),
  summary: '数据概况 / What is in the data folder',
  responses: { 200: { description: 'Overview', content: { 'application/json': { schema: overviewShape } } } },
})

export const overview = () => resource().openapi(route, async (c) => c.json(await c.var.office.overview(), 200))
