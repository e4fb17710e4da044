import { createRoute, z } from '@hono/zod-openapi'
import { bulletinDocument } from '../bulletin/document'
import type { HoldingOffice } from '../office/office'
import { attachment } from './download'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'
import { seal } from './shapes/seal'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const file = createRoute({
  method: 'get',
  path: '/api/bulletin',
  summary: '通报，Word 文档 / The bulletin as a Word document',
  request: { query: evaluationQuery },
  responses: { 200: { description: 'DOCX', content: { [docx]: { schema: z.string().openapi({ format: 'binary' }) } } }, 400: invalid, 404: missing },
})

const preview = createRoute({
  method: 'get',
  path: '/api/bulletin/preview',
  summary: '通报的内容，供预览 / The content of the bulletin, for a preview',
  request: { query: evaluationQuery },
  responses: {
    200: { description: 'The document model', content: { 'application/json': { schema: bulletinDocument.extend(seal) } } },
    400: invalid, 404: missing,
  },
})

export const bulletin = (office: HoldingOffice) =>
  resource()
    .openapi(file, async (c) => {
      const query = c.req.valid('query')
      const bytes = await office.bulletin(query)
      return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': docx, 'Cache-Control': 'no-cache', ...attachment(`通报-${query.period}.docx`, `bulletin-${query.period}.docx`) } })
    })
    .openapi(preview, async (c) => c.json(await office.bulletinDocument(c.req.valid('query')), 200))
