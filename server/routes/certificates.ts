import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { checkedCertificate } from '../documents/certificate/certificate'
import { verifiedPaper } from '../documents/verified'
import { limited } from './limited'
import { resource } from './resource'
import { deed } from './shapes/deed'
import { conflict, invalid, missing } from './shapes/problem'

const params = z.object({ code: z.string().min(1).max(50) })
const one = { description: 'The certificate, which does not stand', content: { 'application/json': { schema: checkedCertificate } } }

const check = createRoute({
  method: 'get',
  path: '/api/verified/{code}',
  ...does('verify-certificate'),
  summary: '核验编目登记证明和通知 / Check a certificate or a notice by its code',
  description: '无需登录；只答复该文书的内容及是否有效。/ For everybody; it tells of that paper alone.',
  request: { params },
  responses: { 200: { description: 'What it said, and whether it stands', content: { 'application/json': { schema: verifiedPaper } } }, 400: invalid, 404: missing },
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
    .openapi(check, async (c) => c.json(await c.var.office.verified(c.req.valid('param').code), 200, { 'Cache-Control': 'no-store' }))
    .openapi(withdraw, async (c) => c.json(await c.var.office.withdrawCertificate({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
}
