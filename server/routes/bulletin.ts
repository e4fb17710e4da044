import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { bulletinDocument } from '../bulletin/document'
import { bulletinFormats } from '../bulletin/formats'
import { attachment } from './download'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { bulletinFormatShape } from './shapes/bulletin'
import { invalid, missing } from './shapes/problem'
import { seal } from './shapes/seal'

const binary = z.string().openapi({ format: 'binary' })

const file = createRoute({
  method: 'get',
  path: '/api/bulletin',
  ...does('figures'),
  summary: '通报，Word 文档、网页或者工作簿 / The bulletin as a Word document, a page or a workbook',
  request: { query: evaluationQuery.extend({ format: bulletinFormatShape.optional().openapi({ description: '默认 docx / docx by default' }) }) },
  responses: { 200: { description: 'The document', content: Object.fromEntries(Object.values(bulletinFormats).map((type) => [type, { schema: binary }])) }, 400: invalid, 404: missing },
})

const preview = createRoute({
  method: 'get',
  path: '/api/bulletin/preview',
  ...does('figures'),
  summary: '通报的内容，供预览 / The content of the bulletin, for a preview',
  request: { query: evaluationQuery },
  responses: {
    200: { description: 'The document model', content: { 'application/json': { schema: bulletinDocument.extend(seal) } } },
    400: invalid, 404: missing,
  },
})

export const bulletin = () =>
  resource()
    .openapi(file, async (c) => {
      const { format = 'docx', ...query } = c.req.valid('query')
      const bytes = await c.var.office.bulletin({ ...query, format })
      const name = attachment(`通报-${query.period}.${format}`, `bulletin-${query.period}.${format}`)
      return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': bulletinFormats[format], 'Cache-Control': 'no-cache', ...name } })
    })
    .openapi(preview, async (c) => c.json(await c.var.office.bulletinDocument(c.req.valid('query')), 200))
