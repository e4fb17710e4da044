import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { auditCsv } from '../audit/table'
import { auditXlsx } from '../audit/workbook'
import type { AuditFilter } from '../audit/query'
import type { Office } from '../office/office'
import { attachment, workbookType, streamed } from './download'
import { resource } from './resource'
import { auditDeedShape, auditOutcomeShape, auditPageShape, auditVerificationShape } from './shapes/audit'
import { invalid } from './shapes/problem'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const part = z.string().trim().min(1).max(200)

const filter = {
  who: part.optional(),
  deed: auditDeedShape.optional(),
  about: part.optional(),
  period: part.optional(),
  outcome: auditOutcomeShape.optional(),
  since: day.optional(),
  until: day.optional(),
} satisfies Record<keyof AuditFilter, z.ZodType>

const page = createRoute({
  method: 'get',
  path: '/api/audit',
  ...does('audit'),
  summary: '审计记录，分页，新的在前 / The audit, by page, the newest first',
  request: { query: z.strictObject({ ...filter, page: z.coerce.number().int().min(1).max(1_000_000).optional(), size: z.coerce.number().int().min(1).max(500).optional(), grouped: z.stringbool().optional() }) },
  responses: { 200: { description: 'Entries', content: { 'application/json': { schema: auditPageShape } } }, 400: invalid },
})

const verification = createRoute({
  method: 'get',
  path: '/api/audit/verification',
  ...does('audit'),
  summary: '核验审计记录的完整 / Whether the audit is whole',
  responses: { 200: { description: 'Verification', content: { 'application/json': { schema: auditVerificationShape } } } },
})

const file = (ending: string, type: string) =>
  createRoute({
    method: 'get',
    path: `/api/audit.${ending}`,
    ...does('audit'),
    summary: `审计记录，全部，${ending} / Every entry that matches, as ${ending}`,
    request: { query: z.strictObject(filter) },
    responses: { 200: { description: 'Entries, the oldest first', content: { [type]: { schema: z.string() } } }, 400: invalid },
  })

async function* jsonText(office: Office, filter: AuditFilter): AsyncIterable<string> {
  for await (const entries of office.auditRows(filter)) yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

export const audit = () =>
  resource()
    .openapi(page, async (c) => c.json(await c.var.office.audit(c.req.valid('query')), 200))
    .openapi(verification, async (c) => c.json(await c.var.office.verifyAudit(), 200))
    .openapi(file('ndjson', 'text/jsonl'), (c) => streamed(jsonText(c.var.office, c.req.valid('query')), { 'Content-Type': 'text/jsonl; charset=utf-8' }))
    .openapi(file('csv', 'text/csv'), (c) => streamed(auditCsv(c.var.office.auditRows(c.req.valid('query'))), { 'Content-Type': 'text/csv; charset=utf-8', ...attachment('audit.csv') }))
    .openapi(file('xlsx', workbookType), async (c) => {
      const bytes = await auditXlsx(c.var.office.auditRows(c.req.valid('query')))
      return c.body(new Uint8Array(bytes).buffer, 200, { 'Content-Type': workbookType, 'Cache-Control': 'no-store', ...attachment('audit.xlsx') })
    })
