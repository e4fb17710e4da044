import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { csvLine, byteOrderMark } from '../../metrics/csv'
import type { Office, VerdictQuery } from '../office/office'
import { verdictCells, verdictHeader } from '../office/verdict-csv'
import { attachment, streamed } from './download'
import { sliceOf, verdictExportQuery } from './query'
import { resource } from './resource'
import { invalid, missing } from './shapes/problem'

const csv = createRoute({
  method: 'get',
  path: '/api/verdicts.csv',
  ...does('rows'),
  summary: '判定明细，全部，CSV / Every row as CSV',
  request: { query: verdictExportQuery },
  responses: { 200: { description: 'CSV in UTF-8 with a byte order mark', content: { 'text/csv': { schema: z.string() } } }, 400: invalid, 404: missing },
})

const lines = createRoute({
  method: 'get',
  path: '/api/verdicts.ndjson',
  ...does('rows'),
  summary: '判定明细，全部，JSON Lines / Every row as JSON lines',
  request: { query: verdictExportQuery },
  responses: { 200: { description: 'One VerdictRow a line', content: { 'text/jsonl': { schema: z.string() } } }, 400: invalid, 404: missing },
})

type Selection = z.output<typeof verdictExportQuery>

const selectionOf = (query: Selection): VerdictQuery => {
  const { period, scheme, asOf, revision, indicator, department, verdict, sort, descending } = query
  return { period, scheme, asOf, revision, indicator, department, verdict, sort, descending, slice: sliceOf(query) }
}

/** The head goes with the first rows: a query that is refused begins no file. */
async function* csvText(office: Office, query: VerdictQuery): AsyncIterable<string> {
  let head = byteOrderMark + csvLine(verdictHeader)
  for await (const page of office.verdictRows(query)) {
    yield head + page.map((row) => csvLine(verdictCells(row))).join('')
    head = ''
  }
  yield head
}

async function* jsonText(office: Office, query: VerdictQuery): AsyncIterable<string> {
  for await (const page of office.verdictRows(query)) yield page.map((row) => `${JSON.stringify(row)}\n`).join('')
}

export const verdictExport = () =>
  resource()
    .openapi(csv, (c) => {
      const query = selectionOf(c.req.valid('query'))
      const name = ['verdicts', query.period, query.indicator, query.department, query.verdict, query.asOf].filter(Boolean).join('-')
      return streamed(csvText(c.var.office, query), { 'Content-Type': 'text/csv; charset=utf-8', ...attachment(`${name}.csv`) })
    })
    .openapi(lines, (c) => streamed(jsonText(c.var.office, selectionOf(c.req.valid('query'))), { 'Content-Type': 'text/jsonl; charset=utf-8' }))
