import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { limited } from './limited'
import { resource } from './resource'
import { deed } from './shapes/deed'
import { conflict, invalid, missing, unprocessable } from './shapes/problem'
import { profileInfoShape } from './shapes/profile'

const params = z.object({ name: z.string().min(1).max(100) })
const json = <Shape extends z.ZodType>(schema: Shape) => ({ required: true, content: { 'application/json': { schema } } })

const all = createRoute({
  method: 'get',
  path: '/api/profiles',
  ...does('records'),
  summary: '导入方案：本单位的，然后是内置的 / Import profiles: the office’s own, then those that are shipped',
  responses: { 200: { description: 'Profiles', content: { 'application/json': { schema: z.object({ profiles: z.array(profileInfoShape).readonly() }) } } } },
})

const one = createRoute({
  method: 'get',
  path: '/api/profiles/{name}',
  ...does('records'),
  summary: '一个导入方案的 YAML / The document of a profile',
  request: { params },
  responses: { 200: { description: 'YAML', content: { 'application/json': { schema: z.object({ name: z.string(), text: z.string() }) } } }, 400: invalid, 404: missing },
})

const put = createRoute({
  method: 'post',
  path: '/api/profiles',
  ...does('import'),
  summary: '登记一个导入方案，替换本单位同名的 / Keep a profile, in place of one of the same name',
  request: { body: json(z.strictObject({ text: z.string().min(1).max(200_000), ...deed })) },
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: z.object({ name: z.string() }) } } }, 400: invalid, 422: unprocessable },
})

const remove = createRoute({
  method: 'post',
  path: '/api/profiles/{name}/removal',
  ...does('import'),
  summary: '移除本单位的一个导入方案；仍有来源按其读取的不能移除 / Remove a profile, unless a source is read by it',
  request: { params, body: json(z.strictObject(deed)) },
  responses: { 200: { description: 'How many batches were read by it', content: { 'application/json': { schema: z.object({ name: z.string(), batches: z.int() }) } } }, 400: invalid, 404: missing, 409: conflict, 422: unprocessable },
})

const limitBody = limited(256)

export const profiles = () => {
  const guarded = resource()
  guarded.post('/api/profiles', limitBody)
  guarded.post('/api/profiles/*', limitBody)
  return guarded
    .openapi(all, async (c) => c.json({ profiles: await c.var.office.profiles() }, 200))
    .openapi(one, async (c) => {
      const { name } = c.req.valid('param')
      return c.json({ name, text: await c.var.office.profile(name) }, 200)
    })
    .openapi(put, async (c) => c.json({ name: await c.var.office.putProfile(signed(c.var.actor, c.req.valid('json'))) }, 200))
    .openapi(remove, async (c) => {
      const { name } = c.req.valid('param')
      return c.json({ name, batches: await c.var.office.removeProfile({ name, ...signed(c.var.actor, c.req.valid('json')) }) }, 200)
    })
}
