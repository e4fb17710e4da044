import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { evaluationQuery } from './query'
import { limited } from './limited'
import { resource } from './resource'
import { previewShape } from './shapes/preview'
import { invalid, missing, unprocessable } from './shapes/problem'

const route = createRoute({
  method: 'post',
  path: '/api/schemes/preview',
  ...does('scenario'),
  summary: '方案拟作调整时各部门名次的变化 / Who would rise and fall under a changed scheme',
  description: '正文为 YAML：from 为所据方案，其余为拟调整的内容。任何正式数值都不变。/ YAML: the scheme that it starts from, and what differs. Nothing official changes.',
  request: { body: { required: true, content: { 'application/json': { schema: evaluationQuery.extend({ draft: z.string().min(1).max(60_000) }) } } } },
  responses: { 200: { description: 'Moves', content: { 'application/json': { schema: previewShape } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const limitBody = limited(64)

export const preview = () => {
  const guarded = resource()
  guarded.post('/api/schemes/preview', limitBody)
  return guarded.openapi(route, async (c) => c.json(await c.var.office.preview(c.req.valid('json')), 200))
}
