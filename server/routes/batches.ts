import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { byteOrderMark } from '../../metrics/csv'
import { unknownBatch } from '../office/mistakes'
import type { Reject } from '../office/batch'
import type { Office } from '../office/office'
import { attachment, streamed } from './download'
import { resource } from './resource'
import { batchShape, rejectShape } from './shapes/batch'
import { invalid, missing } from './shapes/problem'

const all = createRoute({
  method: 'get',
  path: '/api/batches',
  ...does('records'),
  summary: '导入批次，新的在前 / Imported batches, the newest first',
  responses: {
    200: { description: 'Batches', content: { 'application/json': { schema: z.object({ batches: z.array(batchShape).readonly() }) } } },
  },
})

const params = z.object({ id: z.string().regex(/^\d{1,9}$/) })

const rejects = createRoute({
  method: 'get',
  path: '/api/batches/{id}/rejects',
  ...does('records'),
  summary: '一个批次被拒的单元格（至多 1000 个）/ Rejected cells of a batch, at most 1000',
  request: { params },
  responses: {
    200: {
      description: 'Rejects',
      content: { 'application/json': { schema: z.object({ rejects: z.array(rejectShape).readonly(), more: z.boolean() }) } },
    },
    400: invalid, 404: missing,
  },
})

const rejectsCsv = createRoute({
  method: 'get',
  path: '/api/batches/{id}/rejects.csv',
  ...does('records'),
  summary: '一个批次仍被拒的行，供更正后送回，CSV / Rows of a batch that are still refused, to be mended and sent back, as CSV',
  request: { params, query: z.object({ language: z.enum(['zh', 'en']).default('zh') }) },
  responses: { 200: { description: 'CSV in UTF-8 with a byte order mark', content: { 'text/csv': { schema: z.string() } } }, 400: invalid, 404: missing },
})

const rejectsLines = createRoute({
  method: 'get',
  path: '/api/batches/{id}/rejects.ndjson',
  ...does('records'),
  summary: '一个批次被拒的单元格，全部，JSON Lines / Every rejected cell as JSON lines',
  request: { params },
  responses: { 200: { description: 'One Reject a line', content: { 'text/jsonl': { schema: z.string() } } }, 400: invalid, 404: missing },
})

const shown = 1000

const known = async (office: Office, id: string): Promise<number> => {
  const found = (await office.batches()).find((batch) => batch.id === Number(id))
  if (!found) throw unknownBatch(id)
  return found.id
}

async function* csvText(office: Office, batch: number, language: 'zh' | 'en'): AsyncIterable<string> {
  yield byteOrderMark
  yield* office.rejectSheet(batch, language)
}

async function* jsonText(office: Office, batch: number): AsyncIterable<string> {
  for await (const page of office.rejects(batch)) yield page.map((reject) => `${JSON.stringify(reject)}\n`).join('')
}

export const batches = () =>
  resource()
    .openapi(all, async (c) => c.json({ batches: await c.var.office.batches() }, 200))
    .openapi(rejects, async (c) => {
      const first: Reject[] = []
      for await (const page of c.var.office.rejects(await known(c.var.office, c.req.valid('param').id))) {
        first.push(...page.slice(0, shown + 1 - first.length))
        if (first.length > shown) break
      }
      return c.json({ rejects: first.slice(0, shown), more: first.length > shown }, 200)
    })
    .openapi(rejectsCsv, async (c) => {
      const batch = await known(c.var.office, c.req.valid('param').id)
      return streamed(csvText(c.var.office, batch, c.req.valid('query').language), { 'Content-Type': 'text/csv; charset=utf-8', ...attachment(`rejects-${batch}.csv`) })
    })
    .openapi(rejectsLines, async (c) => {
      const batch = await known(c.var.office, c.req.valid('param').id)
      return streamed(jsonText(c.var.office, batch), { 'Content-Type': 'text/jsonl; charset=utf-8' })
    })
