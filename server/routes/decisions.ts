import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { limited } from './limited'
import { resource } from './resource'
import { batchShape } from './shapes/batch'
import { decisionShape } from './shapes/decision'
import { deed } from './shapes/deed'
import { invalid, missing, unprocessable } from './shapes/problem'

const params = z.object({ type: z.string().min(1).max(50) })

const all = createRoute({
  method: 'get',
  path: '/api/decisions/{type}',
  ...does('rules'),
  summary: '已登记的口径，新的在前 / What was decided of a kind, the newest first',
  description: '期限规定、工作日历、频率词表、更新宽限、目标豁免、部门：现行的、已被替代的和已撤回的。/ What stands, what was replaced, and what was withdrawn.',
  request: { params },
  responses: { 200: { description: 'Decisions', content: { 'application/json': { schema: z.object({ decisions: z.array(decisionShape).readonly() }) } } }, 400: invalid, 404: missing },
})

const enter = createRoute({
  method: 'post',
  path: '/api/decisions/{type}',
  ...does('decide'),
  summary: '登记一条口径 / Enter a decision',
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ cells: z.record(z.string().max(50), z.string().max(2000)), ...deed }) } } },
  },
  responses: { 200: { description: 'The batch that it is', content: { 'application/json': { schema: z.object({ batch: batchShape, repeated: z.boolean() }) } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const withdraw = createRoute({
  method: 'post',
  path: '/api/batches/{id}/withdrawal',
  ...does('import'),
  summary: '撤回一个批次 / Withdraw a batch',
  description: '撤回后不再计入任何未冻结的数值，记录仍予保留。/ It counts in no open figure any more, and stays on record.',
  request: { params: z.object({ id: z.string().regex(/^\d{1,9}$/) }), body: { required: true, content: { 'application/json': { schema: z.strictObject(deed) } } } },
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: z.object({ batch: z.int() }) } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const release = createRoute({
  method: 'post',
  path: '/api/batches/{id}/release',
  ...does('import'),
  summary: '放行一个被暂缓的批次 / Let a held batch in',
  request: { params: z.object({ id: z.string().regex(/^\d{1,9}$/) }), body: { required: true, content: { 'application/json': { schema: z.strictObject(deed) } } } },
  responses: { 200: { description: 'Done', content: { 'application/json': { schema: z.object({ batch: z.int() }) } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const limitBody = limited(64)

export const decisions = () => {
  const guarded = resource()
  guarded.post('/api/decisions/:type', limitBody)
  guarded.post('/api/batches/:id/withdrawal', limitBody)
  guarded.post('/api/batches/:id/release', limitBody)
  return guarded
    .openapi(all, async (c) => c.json({ decisions: await c.var.office.decisions(c.req.valid('param').type) }, 200))
    .openapi(enter, async (c) => {
      const { batch, repeated } = await c.var.office.decide({ type: c.req.valid('param').type, ...signed(c.var.actor, c.req.valid('json')) })
      return c.json({ batch, repeated }, 200)
    })
    .openapi(release, async (c) => {
      const batch = Number(c.req.valid('param').id)
      await c.var.office.release({ batch, ...signed(c.var.actor, c.req.valid('json')) })
      return c.json({ batch }, 200)
    })
    .openapi(withdraw, async (c) => {
      const batch = Number(c.req.valid('param').id)
      await c.var.office.withdraw({ batch, ...signed(c.var.actor, c.req.valid('json')) })
      return c.json({ batch }, 200)
    })
}
