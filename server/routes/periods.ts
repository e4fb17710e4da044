import { createRoute, z } from '@hono/zod-openapi'
import type { Office } from '../office/office'
import { resource } from './resource'
import { periodShape } from './shapes/overview'

const route = createRoute({
  method: 'get',
  path: '/api/periods',
  summary: '有数据的期间，新的在前 / Periods with data, the newest first',
  responses: {
    200: {
      description: 'Periods',
      content: { 'application/json': { schema: z.object({ default: z.string().nullable(), periods: z.array(periodShape).readonly() }) } },
    },
  },
})

export const periods = (office: Office) =>
  resource().openapi(route, async (c) => {
    const { periods, defaultPeriod } = await office.overview()
    return c.json({ default: defaultPeriod, periods }, 200)
  })
