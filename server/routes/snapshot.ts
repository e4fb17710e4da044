import { createRoute, z } from '@hono/zod-openapi'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { does } from '../access/actions'
import type { EvaluationQuery } from '../office/office'
import { acceptsEncoding } from './accepts-encoding'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'

const route = createRoute({
  method: 'get',
  path: '/api/snapshot',
  ...does('figures'),
  summary: '浏览器数据库文件（DuckDB）/ The DuckDB file for the browser',
  description: '表 tally、department、frame，行数不多时另有 verdict。/ Tables tally, department, frame, and verdict where the rows are few.',
  request: { query: evaluationQuery },
  responses: {
    200: { description: 'A DuckDB file', content: { 'application/vnd.duckdb': { schema: z.string().openapi({ format: 'binary' }) } } },
    304: { description: 'Not changed' },
    400: invalid, 404: missing,
  },
})

const matches = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')

export const snapshot = () =>
  resource().openapi(route, async (c) => {
    const query: EvaluationQuery = c.req.valid('query')
    const file = await c.var.office.snapshot(query)
    const gzip = acceptsEncoding(c.req.header('Accept-Encoding'), 'gzip') ? file.gzip : null
    const etag = `"${file.sha256}${gzip ? '-gzip' : ''}"`
    const headers: Record<string, string> = {
      'Content-Type': 'application/vnd.duckdb',
      'Cache-Control': 'no-cache',
      ETag: etag,
      Vary: 'Accept-Encoding',
      'X-Content-Length': String(file.bytes),
    }
    if (matches(c.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers })
    if (gzip) headers['Content-Encoding'] = 'gzip'
    else headers['Content-Length'] = String(file.bytes)
    if (c.req.method === 'HEAD') return new Response(null, { headers })
    return new Response(Readable.toWeb(createReadStream(gzip ?? file.path)) as ReadableStream, { headers })
  })
