import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signature } from '../access/actor'
import { otherSource } from '../access/mistakes'
import { limited } from './limited'
import { resource } from './resource'
import { importResultShape } from './shapes/batch'
import { forbidden, invalid, missing, unauthorised, unprocessable } from './shapes/problem'

const result = { 'application/json': { schema: importResultShape } }

const deliver = createRoute({
  method: 'post',
  path: '/api/deliveries',
  ...does('deliver'),
  summary: '凭令牌导入已上传的文件 / Import files that were sent, by a token',
  description: '按令牌所定的方案读取。/ They are read by the profile of the token.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            ids: z.array(z.string().length(36)).min(1).max(20),
            observedOn: z
              .string()
              .regex(/^\d{4}-\d{2}-\d{2}$/)
              .optional(),
            why: z.string().trim().min(1).max(1000).optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'Imported', content: result },
    202: { description: '暂存待人工放行 / Held for a person to decide', content: result },
    400: invalid,
    401: unauthorised,
    403: forbidden,
    404: missing,
    422: unprocessable,
  },
})

export const deliveries = () => {
  const guarded = resource()
  guarded.post('/api/deliveries', limited(8))
  return guarded.openapi(deliver, async (c) => {
    const { ids, ...request } = c.req.valid('json')
    const { profile, source } = c.var.office.access.tokens.get(c.var.actor.id)
    const reads = (await c.var.office.profiles()).find(({ name }) => name === profile)?.source
    if (reads !== source) throw otherSource(profile, source)
    const done = await c.var.office.importUploads(ids, { ...request, profile, who: signature(c.var.actor) })
    return c.json(done, done.batch.status === 'held' ? 202 : 200)
  })
}
