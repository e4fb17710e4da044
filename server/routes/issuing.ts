import { createRoute, z } from '@hono/zod-openapi'
import { bulletinFormats } from '../bulletin/formats'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { attachment } from './download'
import { limited } from './limited'
import { resource } from './resource'
import { bulletinFormatShape, editEntryShape, issuedShape, officeIdentityShape, officeSettingsShape } from './shapes/bulletin'
import { conflict, forbidden, invalid, missing, unprocessable } from './shapes/problem'

const period = z.string().min(1).max(20).openapi({ example: '2015-Q2' })
const params = z.object({ period })
const change = { who: z.string().trim().min(1).max(100), why: z.string().trim().min(1).max(1000) }
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } })
const answers = <T extends z.ZodType>(description: string, schema: T) => ({ 200: { description, content: { 'application/json': { schema } } }, 400: invalid })

const identity = createRoute({
  method: 'get',
  path: '/api/office',
  ...does('figures'),
  summary: '发文机关 / Who the office is',
  responses: answers('The office', officeIdentityShape),
})

const setIdentity = createRoute({
  method: 'post',
  path: '/api/office',
  ...does('write'),
  summary: '设置发文机关；未列的不变 / Sets who the office is; what is not said stays',
  request: { body: json(z.strictObject({ settings: officeSettingsShape.partial().strict(), ...change })) },
  responses: answers('The office', officeIdentityShape),
})

const editList = z.object({ edits: z.array(editEntryShape).readonly() })

const edits = createRoute({
  method: 'get',
  path: '/api/periods/{period}/edits',
  ...does('write'),
  summary: '通报文字的改写，新的在前 / Rewritings of the bulletin, the newest first',
  request: { params },
  responses: answers('Rewritings', editList),
})

const text = z.string().max(2000)

const edit = createRoute({
  method: 'post',
  path: '/api/periods/{period}/edits',
  ...does('write'),
  summary: '改写一段中数值之间的文字，或撤销改写 / Rewrites the words between the figures of a paragraph, or takes that back',
  request: { params, body: json(z.strictObject({ paragraph: z.string().min(1).max(200), figures: z.array(z.string().max(300)).max(5000), texts: z.array(text).max(5001).nullable(), ...change })) },
  responses: { ...answers('Rewritings', editList), 404: missing, 409: conflict, 422: unprocessable },
})

const issue = createRoute({
  method: 'post',
  path: '/api/periods/{period}/issue',
  ...does('issue'),
  summary: '编号、签发、印发通报或勘误 / Issues the bulletin, or the erratum of a revised period',
  request: {
    params,
    body: json(z.strictObject({ ...change, signer: z.string().trim().min(1).max(100), serial: z.int().min(1).max(99999).optional(), date: z.string().max(10).optional() })),
  },
  responses: { ...answers('What was issued', issuedShape), 403: forbidden, 409: conflict },
})

const issued = createRoute({
  method: 'get',
  path: '/api/issued',
  ...does('figures'),
  summary: '已印发的通报和勘误，新的在前 / What was issued, the newest first',
  request: { query: z.strictObject({ period: period.optional() }) },
  responses: answers('What was issued', z.object({ issued: z.array(issuedShape).readonly() })),
})

const file = createRoute({
  method: 'get',
  path: '/api/issued/{id}/{format}',
  ...does('figures'),
  summary: '印发的文件，逐字节不变 / A file as it was issued',
  request: { params: z.object({ id: z.coerce.number().int().min(1).max(2 ** 31 - 1), format: bulletinFormatShape }) },
  responses: { 200: { description: 'The file', content: Object.fromEntries(Object.values(bulletinFormats).map((type) => [type, { schema: z.string().openapi({ format: 'binary' }) }])) }, 400: invalid, 404: missing },
})

const limitBody = limited(1024)

export const issuing = () => {
  const guarded = resource()
  guarded.post('/api/office', limitBody)
  return guarded
    .openapi(identity, async (c) => c.json(await c.var.office.identity(), 200))
    .openapi(setIdentity, async (c) => c.json(await c.var.office.setIdentity(signed(c.var.actor, c.req.valid('json'))), 200))
    .openapi(edits, async (c) => c.json({ edits: await c.var.office.edits(c.req.valid('param').period) }, 200))
    .openapi(edit, async (c) => c.json({ edits: await c.var.office.edit({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }) }, 200))
    .openapi(issue, async (c) => c.json(await c.var.office.issue({ ...c.req.valid('param'), ...signed(c.var.actor, c.req.valid('json')) }), 200))
    .openapi(issued, async (c) => c.json({ issued: await c.var.office.issued(c.req.valid('query').period) }, 200))
    .openapi(file, async (c) => {
      const { id, format } = c.req.valid('param')
      const { name, bytes } = await c.var.office.issuedFile(id, format)
      return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': bulletinFormats[format], 'Cache-Control': 'no-cache', ...attachment(name, `issued-${id}.${format}`) } })
    })
}
