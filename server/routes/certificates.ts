import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { checkedCertificate } from '../documents/certificate/certificate'
import { limited } from './limited'
import { resource } from './resource'
import { deed } from './shapes/deed'
import { conflict, invalid, missing } from './shapes/problem'

const params = z.object({ code: z.string().min(1).max(50) })
const one = { description: 'What it said, and whether it stands', content: { 'application/json': { schema: checkedCertificate } } }

const check = createRoute({
  method: 'get',
  path: '/api/certificates/{code}',
  ...does('verify-certificate'),
  summary: '核验编目登记证明 / Check a certificate by its code',
  description: '无需登录；只答复该证明的内容及是否有效。/ For everybody; it tells of that certificate alone.',
  request: { params },
  responses: { 200: one, 400: invalid, 404: missing },
})

const withdraw = createRoute({
  method: 'post',
  path: '/api/certificates/{code}/withdrawal',
  ...does('documents'),
  summary: '撤回编目登记证明 / Take a certificate back',
  request: { params, body: { required: true, content: { 'application/json': { schema: z.strictObject(deed) } } } },
  responses: { 200: one, 400: invalid, 404: missing, 409: conflict },
})

export const certificates = () => {
  const guarded = resource()
  guarded.post('/api/certificates/*', limited(64))
  return guarded
    .openapi(check, async (c) => c.json(await c.var.office.certificate(c.req.valid('param').code), 200, { 'Cache-Control': 'no-store' }))
    .openapi(withdraw, async (c) => c.json(await c.var.office.withdrawCertificate({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
}
