import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { recordTypes } from '../../metrics/records'
import { csvTemplate, xlsxTemplate } from '../intake'
import { noTemplate } from '../office/mistakes'
import { attachment, workbookType } from './download'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'

const template = createRoute({
  method: 'get',
  path: '/api/templates/{file}',
  ...does('about'),
  summary: '导入模板，如 dataset.xlsx、dataset.csv / Import template',
  request: { params: z.object({ file: z.string().max(80) }) },
  responses: { 200: { description: 'CSV with a byte order mark, or a workbook with a sheet of notes', content: { 'application/octet-stream': { schema: z.string() } } }, 400: invalid, 404: missing },
})


export const templates = () =>
  resource()
    .openapi(template, async (c) => {
      const { file } = c.req.valid('param')
      const [, id = '', end = ''] = /^([a-z-]+)\.(csv|xlsx)$/.exec(file) ?? []
      const type = recordTypes.get(id)
      if (!type) throw noTemplate(file, [...recordTypes.keys()])
      const name = attachment(`${type.names.zh}.${end}`, file)
      if (end === 'csv') return new Response(csvTemplate(type), { headers: { 'Content-Type': 'text/csv; charset=utf-8', ...name } })
      return new Response(new Uint8Array(await xlsxTemplate(type)), { headers: { 'Content-Type': workbookType, ...name } })
    })
