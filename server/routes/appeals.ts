import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { does } from '../access/actions'
import { type Actor, isNamed } from '../access/actor'
import { signed } from '../access/signed'
import type { Speaker } from '../appeals/appeal'
import { largestFile, mostFiles } from '../appeals/files'
import { requestTooLarge } from '../office/mistakes'
import { attachment } from './download'
import { resource } from './resource'
import { appealFileShape, appealShape, appealStateShape, appealVerdictShape } from './shapes/appeal'
import { deed } from './shapes/deed'
import { figureChangeShape } from './shapes/period'
import { conflict, forbidden, invalid, missing, unprocessable } from './shapes/problem'

const params = z.object({ number: z.coerce.number().int().min(1).max(1_000_000_000) })
const json = <Shape extends z.ZodType>(schema: Shape) => ({ required: true, content: { 'application/json': { schema } } })
const one = { description: 'The appeal as it is now', content: { 'application/json': { schema: appealShape } } }
const files = z.array(z.strictObject({ name: z.string().min(1).max(200), sha256: z.string().regex(/^[0-9a-f]{64}$/) })).max(mostFiles).default([])
const corrections = z.array(z.strictObject({ item: z.int().min(1), verdict: appealVerdictShape })).max(200)
const changes = z.object({ changes: z.array(figureChangeShape).readonly() })

const all = createRoute({
  method: 'get',
  path: '/api/appeals',
  ...does('appeals'),
  summary: '申诉，新的在前 / Appeals, the newest first',
  request: { query: z.strictObject({ period: z.string().max(20).optional(), department: z.string().max(50).optional(), state: appealStateShape.optional() }) },
  responses: { 200: { description: 'Appeals', content: { 'application/json': { schema: z.object({ appeals: z.array(appealShape).readonly() }) } } }, 400: invalid },
})

const read = createRoute({ method: 'get', path: '/api/appeals/{number}', ...does('appeals'), summary: '一件申诉 / One appeal', request: { params }, responses: { 200: one, 400: invalid, 404: missing } })

const filed = createRoute({
  method: 'post',
  path: '/api/appeals',
  ...does('appeal'),
  summary: '就所保存的判定提出申诉 / Object to verdicts of the kept revision',
  description: '只在期间征求意见时。/ While the period is out for comment.',
  request: {
    body: json(
      z.strictObject({
        period: z.string().min(1).max(20),
        department: z.string().min(1).max(50),
        items: z.array(z.strictObject({ indicator: z.string().min(1).max(50), subject: z.string().min(1).max(500) })).min(1).max(200),
        files,
        ...deed,
      }),
    ),
  },
  responses: { 200: one, 400: invalid, 403: forbidden, 404: missing, 409: conflict, 422: unprocessable },
})

const step = <Path extends 'question' | 'answer' | 'withdrawal'>(path: Path, name: 'answer' | 'withdraw' | 'ask', summary: string) =>
  createRoute({
    method: 'post',
    path: `/api/appeals/{number}/${path}` as const,
    ...does(name === 'ask' ? 'decide-appeal' : 'appeal'),
    summary,
    request: { params, body: json(z.strictObject({ files, ...deed })) },
    responses: { 200: one, 400: invalid, 404: missing, 409: conflict, 422: unprocessable },
  })

const previewed = createRoute({
  method: 'post',
  path: '/api/appeals/{number}/preview',
  ...does('decide-appeal'),
  summary: '如此更正将变动的数值和名次，不作改动 / What corrections would move; nothing changes',
  request: { params, body: json(z.strictObject({ corrections })) },
  responses: { 200: { description: 'Changes', content: { 'application/json': { schema: changes } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const decision = createRoute({
  method: 'post',
  path: '/api/appeals/{number}/decision',
  ...does('decide-appeal'),
  summary: '作出处理：更正全部、部分或不更正 / Decide: correct all, some or none',
  request: { params, body: json(z.strictObject({ corrections, ...deed })) },
  responses: { 200: one, 400: invalid, 404: missing, 409: conflict, 422: unprocessable },
})

const sent = createRoute({
  method: 'put',
  path: '/api/appeals/files/{name}',
  ...does('appeal'),
  summary: '上传一个附件 / Send a file that a later step names',
  request: { params: z.object({ name: z.string().min(1).max(200) }) },
  responses: { 200: { description: 'The file', content: { 'application/json': { schema: appealFileShape } } }, 400: invalid, 422: unprocessable },
})

const file = createRoute({
  method: 'get',
  path: '/api/appeals/{number}/files/{sha256}',
  ...does('appeals'),
  summary: '一个附件，只供下载 / A file, to be saved, never shown',
  request: { params: params.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } }, 400: invalid, 404: missing },
})

/** The office speaks for all; somebody who is a contact only, for her department. */
const speakerOf = (actor: Actor): Speaker => (isNamed(actor) && !actor.roles.some((role) => role === 'evaluator' || role === 'issuer') ? (actor.department ?? '') : null)

const limit = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw requestTooLarge(maxSize / 1024)
    },
  })

export const appeals = () => {
  const guarded = resource()
  guarded.put('/api/appeals/files/*', limit(largestFile))
  guarded.post('/api/appeals', limit(256 * 1024))
  guarded.post('/api/appeals/*', limit(256 * 1024))
  return guarded
    .openapi(all, async (c) => c.json({ appeals: await c.var.office.appeals(c.req.valid('query'), speakerOf(c.var.actor)) }, 200))
    .openapi(sent, async (c) => c.json(await c.var.office.keepAppealFile(c.req.valid('param').name, c.req.raw.body ?? new ReadableStream({ start: (controller) => controller.close() })), 200))
    .openapi(read, async (c) => c.json(await c.var.office.appeal(c.req.valid('param').number, speakerOf(c.var.actor)), 200))
    .openapi(filed, async (c) => c.json(await c.var.office.fileAppeal(signed(c.var.actor, c.req.valid('json')), speakerOf(c.var.actor)), 200))
    .openapi(step('question', 'ask', '要求补充 / Ask back'), async (c) => c.json(await c.var.office.stepAppeal({ ...c.req.valid('param'), deed: 'ask', ...signed(c.var.actor, c.req.valid('json')) }, null), 200))
    .openapi(step('answer', 'answer', '补充材料 / Answer'), async (c) => c.json(await c.var.office.stepAppeal({ ...c.req.valid('param'), deed: 'answer', ...signed(c.var.actor, c.req.valid('json')) }, speakerOf(c.var.actor)), 200))
    .openapi(step('withdrawal', 'withdraw', '撤回申诉 / Withdraw'), async (c) => c.json(await c.var.office.stepAppeal({ ...c.req.valid('param'), deed: 'withdraw', ...signed(c.var.actor, c.req.valid('json')) }, speakerOf(c.var.actor)), 200))
    .openapi(previewed, async (c) => c.json({ changes: await c.var.office.previewAppeal({ ...c.req.valid('param'), ...c.req.valid('json') }) }, 200))
    .openapi(decision, async (c) => c.json(await c.var.office.decideAppeal({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
    .openapi(file, async (c) => {
      const { number, sha256 } = c.req.valid('param')
      const found = await c.var.office.appealFile(number, sha256, speakerOf(c.var.actor))
      return c.body(Readable.toWeb(createReadStream(found.path)) as ReadableStream, 200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...attachment(found.name) })
    })
}
