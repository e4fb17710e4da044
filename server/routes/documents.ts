import { createRoute, z } from '@hono/zod-openapi'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { does, permits } from '../access/actions'
import { notPermitted } from '../access/mistakes'
import { signed } from '../access/signed'
import { numberedNotice } from '../documents/notice/notice'
import { documentRequest } from '../documents/request'
import { tablesToExport } from '../exports'
import { attachment } from './download'
import { limited } from './limited'
import { resource } from './resource'
import { bulletinFormatShape } from './shapes/bulletin'
import { documentRunShape } from './shapes/document'
import { namesShape } from './shapes/names'
import { conflict, forbidden, invalid, missing, unprocessable } from './shapes/problem'

const params = z.object({ number: z.coerce.number().int().min(1).max(2 ** 31 - 1) })
const who = z.string().trim().min(1).max(100)
const json = <Shape extends z.ZodType>(schema: Shape) => ({ required: true, content: { 'application/json': { schema } } })
const made = { description: 'The run', content: { 'application/json': { schema: documentRunShape } } }

const make = createRoute({
  method: 'post',
  path: '/api/documents',
  ...does('documents'),
  summary: '生成一份文书或导出，并保存 / Make a document or an export, and keep it',
  description: '文件按生成记录的编号下载。请求有误不计为一次生成。/ Its file is fetched by the number of the run. A request that is refused is no run.',
  request: { body: json(z.strictObject({ request: documentRequest, who })) },
  responses: { 200: made, 400: invalid, 404: missing, 409: conflict, 422: unprocessable },
})

const tables = createRoute({
  method: 'get',
  path: '/api/documents/tables',
  ...does('documents'),
  summary: '可导出的数据表 / Tables that can be exported',
  responses: { 200: { description: 'Tables', content: { 'application/json': { schema: z.object({ tables: z.array(z.object({ id: z.string(), names: namesShape, note: namesShape })) }) } } } },
})

const runs = createRoute({
  method: 'get',
  path: '/api/runs',
  ...does('documents'),
  summary: '生成记录，新的在前 / Document runs, the newest first',
  responses: { 200: { description: 'Runs', content: { 'application/json': { schema: z.object({ runs: z.array(documentRunShape).readonly() }) } } } },
})

const notices = createRoute({
  method: 'get',
  path: '/api/notices',
  ...does('documents'),
  summary: '已编号的整改通知和督办单，新的在前 / Notices that bear a number, the newest first',
  request: { query: z.strictObject({ period: z.string().min(1).max(20).optional() }) },
  responses: { 200: { description: 'Notices', content: { 'application/json': { schema: z.object({ notices: z.array(numberedNotice).readonly() }) } } }, 400: invalid },
})

const repeat = createRoute({
  method: 'post',
  path: '/api/runs/{number}/repeat',
  ...does('documents'),
  summary: '重做 / Make the same again',
  description: '重做未成的通报即为印发，须有印发权限。/ To repeat a bulletin that failed is to issue it, and takes the right to issue.',
  request: { params, body: json(z.strictObject({ who })) },
  responses: { 200: made, 400: invalid, 403: forbidden, 404: missing, 409: conflict, 422: unprocessable },
})

const file = createRoute({
  method: 'get',
  path: '/api/runs/{number}/file',
  ...does('documents'),
  summary: '下载一次生成的文件 / The file of a run',
  description: '已印发的通报有三种格式，默认为 docx。/ A bulletin that was issued has three formats; docx by default.',
  request: { params, query: z.strictObject({ format: bulletinFormatShape.optional() }) },
  responses: { 200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } }, 400: invalid, 404: missing },
})

const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.zip': 'application/zip',
  '.parquet': 'application/vnd.apache.parquet',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.html': 'text/html; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const limitBody = limited(64)

export const documents = () => {
  const guarded = resource()
  guarded.post('/api/documents', limitBody)
  guarded.post('/api/runs/*', limitBody)
  return guarded
    .openapi(make, async (c) => c.json(await c.var.office.makeDocument(signed(c.var.actor, c.req.valid('json'))), 200))
    .openapi(tables, (c) => c.json({ tables: [...tablesToExport.values()].map(({ id, names, note }) => ({ id, names, note })) }, 200))
    .openapi(runs, async (c) => c.json({ runs: await c.var.office.documentRuns() }, 200))
    .openapi(notices, async (c) => c.json({ notices: await c.var.office.notices(c.req.valid('query').period) }, 200))
    .openapi(repeat, async (c) => {
      const { number } = c.req.valid('param')
      const run = (await c.var.office.documentRuns()).find((one) => one.number === number)
      if (run?.kind === 'bulletin' && !permits(c.var.actor.roles, 'issue')) throw notPermitted('issue')
      return c.json(await c.var.office.repeatRun({ number, ...signed(c.var.actor, c.req.valid('json')) }), 200)
    })
    .openapi(file, async (c) => {
      const { number } = c.req.valid('param')
      const { name, chunks } = await c.var.office.documentFile(number, c.req.valid('query').format)
      const headers = { 'Content-Type': mediaTypes[extname(name)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache', ...attachment(name, `shuping-${number}${extname(name)}`) }
      return new Response(Readable.toWeb(Readable.from(chunks)) as ReadableStream, { headers })
    })
}
