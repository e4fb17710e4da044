import { createRoute } from '@hono/zod-openapi'
import type { Office } from '../office/office'
import { resource } from './resource'
import { overviewShape } from './shapes/overview'

const route = createRoute({
  method: 'get',
  path: '/api/overview',
  summary: '数据概况 / What is in the data folder',
  responses: { 200: { description: 'Overview', content: { 'application/json': { schema: overviewShape } } } },
})

export const overview = (office: Office) => resource().openapi(route, async (c) => c.json(await office.overview(), 200))
