import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { streamed } from './download'
import { importEvents } from './import-events'
import { limited } from './limited'
import { resource } from './resource'
import { forbidden, invalid, missing } from './shapes/problem'

const limitBody = limited(1024)

const route = createRoute({
  method: 'post',
  path: '/api/batches',
  ...does('import-here'),
  summary: '由本机命令行导入文件 / Import of files on this machine, for the command line',
  description: '须带服务器数据目录中 server.json 的令牌；浏览器不能使用。/ Needs the token of server.json in the data folder; not for browsers.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            files: z.array(z.string().min(1).max(4096)).min(1).max(100).readonly(),
            profile: z.string().min(1).max(200_000).optional(),
            encodings: z.record(z.string().max(500), z.string().max(40)).optional(),
            corrects: z.int().min(1).optional(),
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

export const importing = () => {
  const guarded = resource()
  guarded.post('/api/batches', limitBody)
  return guarded.openapi(route, (c) => {
    const request = c.req.valid('json')
    return streamed(
      importEvents((progress) => c.var.office.import(request, progress)),
      // Progress must not wait in a compressor.
      { 'Content-Type': 'text/jsonl; charset=utf-8', 'Cache-Control': 'no-store, no-transform' },
    )
  })
}
