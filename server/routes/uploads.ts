import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { signed } from '../access/signed'
import { remapped } from '../intake'
import { streamed } from './download'
import { importEvents } from './import-events'
import { resource } from './resource'
import { deed } from './shapes/deed'
import { previewedFileShape } from './shapes/previewed-file'
import { invalid, missing, unprocessable } from './shapes/problem'

const ids = z.array(z.string().length(36)).min(1).max(20)
/** A profile by name, or the text of one. */
const profile = z.string().min(1).max(200_000)
/** Labels such as `big5`, by the names of files. */
const encodings = z.record(z.string().max(500), z.string().max(40)).optional()
const json = <Shape extends z.ZodType>(schema: Shape) => ({ required: true, content: { 'application/json': { schema } } })

const receive = createRoute({
  method: 'put',
  path: '/api/uploads/{name}',
  ...does('send'),
  summary: '上传一个文件，尚不导入 / Send a file; nothing is imported yet',
  request: { params: z.object({ name: z.string().min(1).max(500) }) },
  responses: { 200: { description: 'The file', content: { 'application/json': { schema: z.object({ id: z.string(), name: z.string(), bytes: z.int() }) } } }, 400: invalid },
})

const preview = createRoute({
  method: 'post',
  path: '/api/uploads/preview',
  ...does('import'),
  summary: '按方案预览前几行，不入库 / The first rows under a profile, storing nothing',
  request: { body: json(z.strictObject({ ids, profile, encodings })) },
  responses: { 200: { description: 'Preview', content: { 'application/json': { schema: z.object({ files: z.array(previewedFileShape).readonly() }) } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const suggest = createRoute({
  method: 'post',
  path: '/api/uploads/suggest',
  ...does('import'),
  summary: '起草导入方案 / Draft a profile',
  request: { body: json(z.strictObject({ ids, encodings })) },
  responses: { 200: { description: 'YAML', content: { 'application/json': { schema: z.object({ profile: z.string() }) } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const fitting = createRoute({
  method: 'post',
  path: '/api/uploads/fitting',
  ...does('import'),
  summary: '哪个导入方案最合适 / Which profile reads the files best',
  request: { body: json(z.strictObject({ ids, encodings })) },
  responses: { 200: { description: 'Its name; null where none reads half of the first lines', content: { 'application/json': { schema: z.object({ profile: z.string().nullable() }) } } }, 400: invalid, 404: missing, 422: unprocessable },
})

const mapping = createRoute({
  method: 'post',
  path: '/api/uploads/mapping',
  ...does('import'),
  summary: '改一列的取法，其余照旧 / Take one column from another field, the rest as it was',
  request: { body: json(z.strictObject({ text: profile, type: z.string().max(50), column: z.string().max(50), from: z.string().min(1).max(500).nullable() })) },
  responses: { 200: { description: 'YAML', content: { 'application/json': { schema: z.object({ profile: z.string() }) } } }, 400: invalid, 422: unprocessable },
})

const load = createRoute({
  method: 'post',
  path: '/api/uploads/import',
  ...does('import'),
  summary: '导入已上传的文件 / Import files that were sent',
  request: {
    body: json(
      z.strictObject({
        ids,
        profile: profile.optional(),
        encodings,
        corrects: z.int().min(1).optional(),
        observedOn: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .optional(),
        who: deed.who,
        why: z.string().trim().max(1000).optional(),
        release: z.string().trim().min(1).max(1000).optional(),
      }),
    ),
  },
  responses: { 200: { description: 'Progress, then the result, a JSON document a line', content: { 'text/jsonl': { schema: z.string() } } }, 400: invalid, 404: missing },
})

const declaredLength = (header: string | undefined): number | null => (header === undefined || !/^\d+$/.test(header) ? null : Number(header))

export const uploads = () =>
  resource()
    .openapi(receive, async (c) => {
      const { name } = c.req.valid('param')
      return c.json(await c.var.office.uploads.receive(name, c.req.raw.body ?? new ReadableStream({ start: (controller) => controller.close() }), declaredLength(c.req.header('Content-Length'))), 200)
    })
    .openapi(preview, async (c) => {
      const { ids: asked, profile: under, encodings: named } = c.req.valid('json')
      return c.json({ files: await c.var.office.previewUploads(asked, under, named) }, 200)
    })
    .openapi(suggest, async (c) => {
      const { ids: asked, encodings: named } = c.req.valid('json')
      return c.json({ profile: await c.var.office.suggestProfile(asked, named) }, 200)
    })
    .openapi(fitting, async (c) => {
      const { ids: asked, encodings: named } = c.req.valid('json')
      return c.json({ profile: await c.var.office.fitUploads(asked, named) }, 200)
    })
    .openapi(mapping, (c) => {
      const { text, ...change } = c.req.valid('json')
      return c.json({ profile: remapped(text, change) }, 200)
    })
    .openapi(load, (c) => {
      const { ids: asked, ...request } = signed(c.var.actor, c.req.valid('json'))
      return streamed(
        importEvents((progress) => c.var.office.importUploads(asked, request, progress)),
        { 'Content-Type': 'text/jsonl; charset=utf-8', 'Cache-Control': 'no-store, no-transform' },
      )
    })
