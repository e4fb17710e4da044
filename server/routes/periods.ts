import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { limited } from './limited'
import { resource } from './resource'
import { deed } from './shapes/deed'
import { figureChangeShape, periodDetailShape, periodShape, verificationShape } from './shapes/period'
import { conflict, invalid, missing, unprocessable } from './shapes/problem'
import { periodStateShape } from './shapes/seal'

const params = z.object({ period: z.string().min(1).max(20).openapi({ example: '2015-Q2' }) })
const revision = z.coerce.number().int().min(0).max(1_000_000)
const detail = { description: 'The period as it is now', content: { 'application/json': { schema: periodDetailShape } } }
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })

const all = createRoute({
  method: 'get',
  path: '/api/periods',
  ...does('about'),
  summary: '有数据的和曾冻结的期间及其状态，新的在前 / Periods with data or frozen, with their states, the newest first',
  responses: {
    200: {
      description: 'Periods',
      content: { 'application/json': { schema: z.object({ default: z.string().nullable(), periods: z.array(periodShape).readonly() }) } },
    },
  },
})

const lives = createRoute({
  method: 'get',
  path: '/api/periods/life',
  ...does('about'),
  summary: '各期间的办理经过、版本和拟议勘误 / What was done with every period, its revisions, and what is proposed',
  responses: { 200: { description: 'Periods', content: { 'application/json': { schema: z.object({ periods: z.array(periodDetailShape).readonly() }) } } } },
})

const one = createRoute({
  method: 'get',
  path: '/api/periods/{period}',
  ...does('about'),
  summary: '一个期间的状态、办理经过、版本和拟议勘误 / One period: its state, what was done, revisions, what is proposed',
  request: { params },
  responses: { 200: detail, 400: invalid },
})

const changes = createRoute({
  method: 'get',
  path: '/api/periods/{period}/revisions/{revision}/changes',
  ...does('figures'),
  summary: '一个版本较前一版本变动的数值和名次 / Figures and ranks that a revision changed against the one before',
  request: { params: params.extend({ revision }) },
  responses: { 200: { description: 'Changes', content: { 'application/json': { schema: z.object({ changes: z.array(figureChangeShape).readonly() }) } } }, 400: invalid, 404: missing },
})

const verification = createRoute({
  method: 'get',
  path: '/api/periods/{period}/verification',
  ...does('verify'),
  summary: '由所保存的记录重新计算并比对 / Make the figures again from the kept records, and compare',
  request: { params, query: z.strictObject({ revision: revision.optional() }) },
  responses: { 200: { description: 'Verification', content: { 'application/json': { schema: verificationShape } } }, 400: invalid, 404: missing },
})

const freeze = createRoute({
  method: 'post',
  path: '/api/periods/{period}/freeze',
  ...does('freeze'),
  summary: '冻结 / Freeze',
  description: '保存该期间的全部依据和数值，此后不再变动。/ Keeps all that the figures are made from and come to; they move no more.',
  request: { params, body: json(z.strictObject({ ...deed, unfinished: z.boolean().optional() })) },
  responses: { 200: detail, 400: invalid, 409: conflict, 422: unprocessable },
})

const revise = createRoute({
  method: 'post',
  path: '/api/periods/{period}/revision',
  ...does('advance'),
  summary: '勘误：按现有记录重新计算，保存为新的版本 / Revise by the records as they are now',
  request: { params, body: json(z.strictObject(deed)) },
  responses: { 200: detail, 400: invalid, 404: missing, 409: conflict, 422: unprocessable },
})

const move = createRoute({
  method: 'post',
  path: '/api/periods/{period}/state',
  ...does('advance'),
  summary: '转换状态 / Move to another state',
  request: { params, body: json(z.strictObject({ ...deed, to: periodStateShape })) },
  responses: { 200: detail, 400: invalid, 409: conflict },
})

const limitBody = limited(64)

export const periods = () => {
  const guarded = resource()
  guarded.post('/api/periods/*', limitBody)
  return guarded
    .openapi(all, async (c) => {
      const { periods, defaultPeriod } = await c.var.office.overview()
      return c.json({ default: defaultPeriod, periods }, 200)
    })
    .openapi(lives, async (c) => c.json({ periods: await c.var.office.periods() }, 200))
    .openapi(one, async (c) => c.json(await c.var.office.period(c.req.valid('param').period), 200))
    .openapi(changes, async (c) => {
      const { period, revision } = c.req.valid('param')
      return c.json({ changes: await c.var.office.changes(period, revision) }, 200)
    })
    .openapi(verification, async (c) => c.json(await c.var.office.verify(c.req.valid('param').period, c.req.valid('query').revision), 200))
    .openapi(freeze, async (c) => c.json(await c.var.office.freeze({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
    .openapi(revise, async (c) => c.json(await c.var.office.revise({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
    .openapi(move, async (c) => c.json(await c.var.office.move({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
}
