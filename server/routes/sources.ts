import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { sourceKinds } from '../pull/sources'
import { limited } from './limited'
import { resource } from './resource'
import { deed } from './shapes/deed'
import { forbidden, invalid, missing, unprocessable } from './shapes/problem'
import { pullRunShape, sourceShape } from './shapes/source'

const params = z.object({ id: z.string().min(1).max(40) })
const json = <Shape extends z.ZodType>(schema: Shape) => ({ required: true, content: { 'application/json': { schema } } })

const all = createRoute({
  method: 'get',
  path: '/api/sources',
  ...does('records'),
  summary: '抓取来源和最近一次运行 / Sources and their last runs',
  responses: { 200: { description: 'Sources', content: { 'application/json': { schema: z.object({ sources: z.array(sourceShape).readonly() }) } } } },
})

const add = createRoute({
  method: 'post',
  path: '/api/sources',
  ...does('import'),
  summary: '登记一个来源；几个地址的内容为一个批次 / Enter a source; what its addresses give is one batch',
  request: {
    body: json(z.strictObject({ id: z.string().max(40), kind: z.enum(sourceKinds), addresses: z.array(z.string().max(2000)).min(1).max(20), proxy: z.string().max(500).optional(), profile: z.string().max(100), schedule: z.string().max(100).optional(), ...deed })),
  },
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: z.object({ id: z.string() }) } } }, 400: invalid, 403: forbidden, 422: unprocessable },
})

const remove = createRoute({
  method: 'post',
  path: '/api/sources/{id}/removal',
  ...does('import'),
  summary: '撤下一个来源 / Take a source off the list',
  request: { params, body: json(z.strictObject(deed)) },
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: z.object({ id: z.string() }) } } }, 400: invalid, 404: missing },
})

const run = createRoute({
  method: 'post',
  path: '/api/sources/{id}/pull',
  ...does('import'),
  summary: '立即抓取 / Fetch now',
  request: { params },
  responses: { 200: { description: 'The run', content: { 'application/json': { schema: pullRunShape } } }, 403: forbidden, 404: missing, 422: unprocessable },
})

const limitBody = limited(64)

export const sources = () => {
  const guarded = resource()
  guarded.post('/api/sources', limitBody)
  guarded.post('/api/sources/*', limitBody)
  return guarded
    .openapi(all, async (c) => c.json({ sources: await c.var.office.sources() }, 200))
    .openapi(add, async (c) => {
      const request = signed(c.var.actor, c.req.valid('json'))
      await c.var.office.addSource(request)
      return c.json({ id: request.id }, 200)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      await c.var.office.removeSource({ id, ...signed(c.var.actor, c.req.valid('json')) })
      return c.json({ id }, 200)
    })
    .openapi(run, async (c) => c.json(await c.var.office.pull(c.req.valid('param').id), 200))
}
