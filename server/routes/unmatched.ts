import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { resource } from './resource'
import { unmatchedNameShape } from './shapes/unmatched'

const route = createRoute({
  method: 'get',
  path: '/api/unmatched',
  ...does('records'),
  summary: '各批次中未识别的部门名称 / Names of departments that no batch could match',
  responses: { 200: { description: 'Names', content: { 'application/json': { schema: z.object({ names: z.array(unmatchedNameShape).readonly() }) } } } },
})

export const unmatched = () => resource().openapi(route, async (c) => c.json({ names: await c.var.office.unmatched() }, 200))
