import { createRoute, z } from '@hono/zod-openapi'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { timingSafeEqual } from 'node:crypto'
import { badToken, requestTooLarge } from '../office/mistakes'
import type { Office } from '../office/office'
import { streamed } from './download'
import { importEvents } from './import-events'
import { resource } from './resource'
import { forbidden, invalid, missing } from './shapes/problem'
import { tokenHeader } from './token-header'

const limitBody = bodyLimit({
  maxSize: 256 * 1024,
  onError: () => {
    throw requestTooLarge()
  },
})

const route = createRoute({
  method: 'post',
  path: '/api/batches',
  summary: '由本机命令行导入文件 / Import of files on this machine, for the command line',
  description: '须带服务器数据目录中 server.json 的令牌；浏览器不能使用。/ Needs the token of server.json in the data folder; not for browsers.',
  request: {
    headers: z.object({ 'x-shuping-token': z.string().optional() }),
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            files: z.array(z.string().min(1).max(4096)).min(1).max(100).readonly(),
            profile: z.string().min(1).max(4096),
            observedOn: z
              .string()
              .regex(/^\d{4}-\d{2}-\d{2}$/)
              .optional(),
            who: z.string().min(1).max(100),
            release: z.string().min(1).max(1000).optional(),
            why: z.string().min(1).max(1000).optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'Progress, then the result, a JSON document a line', content: { 'text/jsonl': { schema: z.string() } } },
    400: invalid, 404: missing,
    403: forbidden,
  },
})

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

const same = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))

/** Lets in who sits at this machine and can read the token; before anything of the request is looked at. */
const insider =
  (token: string): MiddlewareHandler<{ Bindings: Partial<HttpBindings> }> =>
  async (c, next) => {
    const from = c.env?.incoming?.socket.remoteAddress
    if ((from !== undefined && !loopback.has(from)) || !same(c.req.header(tokenHeader) ?? '', token)) throw badToken()
    await next()
  }

export const importing = (office: Office, token: string) => {
  const guarded = resource()
  guarded.post('/api/batches', insider(token), limitBody)
  return guarded.openapi(route, (c) => {
    const request = c.req.valid('json')
    return streamed(
      importEvents((progress) => office.import(request, progress)),
      // Progress must not wait in a compressor.
      { 'Content-Type': 'text/jsonl; charset=utf-8', 'Cache-Control': 'no-store, no-transform' },
    )
  })
}
