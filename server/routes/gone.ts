import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { byteOrderMark } from '../../metrics/csv'
import { xlsxOf } from '../../metrics/export/write-xlsx'
import { goneCsv, goneTable } from '../office/gone-csv'
import { attachment, workbookType } from './download'
import { resource } from './resource'
import { gonePageShape } from './shapes/gone'
import { invalid } from './shapes/problem'

const source = z.string().min(1).max(200).optional()

const list = createRoute({
  method: 'get',
  path: '/api/gone',
  ...does('records'),
  summary: '来源不再列出的对象，分页，新近的在前 / What sources no longer list, by page, the last to go first',
  request: { query: z.object({ source, page: z.coerce.number().int().min(1).max(1_000_000).default(1), size: z.coerce.number().int().min(1).max(500).default(100) }) },
  responses: { 200: { description: 'A page of it', content: { 'application/json': { schema: gonePageShape } } }, 400: invalid },
})

const query = z.object({ source, language: z.enum(['zh', 'en']).default('zh') })

const csv = createRoute({
  method: 'get',
  path: '/api/gone.csv',
  ...does('records'),
  summary: '同上，全部，CSV / All of it as CSV',
  request: { query },
  responses: { 200: { description: 'CSV in UTF-8 with a byte order mark', content: { 'text/csv': { schema: z.string() } } }, 400: invalid },
})

const xlsx = createRoute({
  method: 'get',
  path: '/api/gone.xlsx',
  ...does('records'),
  summary: '同上，全部，XLSX / All of it as a workbook',
  request: { query },
  responses: { 200: { description: 'A workbook', content: { [workbookType]: { schema: z.string() } } }, 400: invalid },
})

export const gone = () =>
  resource()
    .openapi(list, async (c) => c.json(await c.var.office.gone(c.req.valid('query')), 200))
    .openapi(csv, async (c) => {
      const { source: asked, language } = c.req.valid('query')
      return new Response(byteOrderMark + goneCsv((await c.var.office.gone({ source: asked })).gone, language), { headers: { 'Content-Type': 'text/csv; charset=utf-8', ...attachment('gone.csv') } })
    })
    .openapi(xlsx, async (c) => {
      const { source: asked, language } = c.req.valid('query')
      const bytes = await xlsxOf(goneTable((await c.var.office.gone({ source: asked })).gone, language), (names) => names[language])
      return c.body(new Uint8Array(bytes).buffer, 200, { 'Content-Type': workbookType, ...attachment('gone.xlsx') })
    })
