import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { csvLine, byteOrderMark } from '../../metrics/csv'
import type { Dimension } from '../../metrics/dimensions'
import { byKind, type Filter } from '../../metrics/tally/filter'
import { valueNames } from '../../metrics/tally/value-names'
import { verdicts } from '../../metrics/indicators/verdict'
import type { Names } from '../../metrics/names'
import { sliceEntries } from '../../metrics/tally/slice'
import { type ExportTable, notesOf } from '../../metrics/export/export-table'
import { definitionNote, verdictTable } from '../../metrics/export/verdict-table'
import { findIndicator } from '../office/find-indicator'
import type { Office, VerdictQuery } from '../office/office'
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

/** A filter in words: `交通、教育`, `除交通外`, `2015年3月 – 2015年6月`. */
function filterWords({ id }: Dimension, filter: Filter, name: (names: Names) => string): string {
  const said = (value: string) => name(valueNames(id, value))
  const list = (values: readonly string[]) => values.map(said).join(name({ zh: '、', en: ', ' }))
  return byKind(filter, {
    only: list,
    not: (values) => name({ zh: `除${list(values)}外`, en: `all but ${list(values)}` }),
    range: ({ from, to }) => (from === to ? said(from!) : `${from ? said(from) : ''} – ${to ? said(to) : ''}`.trim()),
  })
}

/** What narrows the rows, in words. */
function narrowing({ department, verdict, slice = {} }: VerdictQuery, name: (names: Names) => string): [string, string][] {
  return [
    ...(department === undefined ? [] : [[name({ zh: '部门代码', en: 'Department code' }), department] satisfies [string, string]]),
    ...(verdict === undefined ? [] : [[name({ zh: '判定', en: 'Verdict' }), name(verdicts[verdict])] satisfies [string, string]]),
    ...sliceEntries(slice).map(([dimension, filter]): [string, string] => [name(dimension.names), filterWords(dimension, filter, name)]),
  ]
}

/** The head goes with the first rows: a query that is refused begins no file. The notes come last, after an empty line. */
async function* csvText(office: Office, query: VerdictQuery, language: keyof Names): AsyncIterable<string> {
  const name = (names: Names): string => names[language]
  const indicator = findIndicator(query.indicator)
  const { columns, cellsOf } = verdictTable(indicator, name)
  let head = byteOrderMark + csvLine(columns.map(({ title }) => title))
  for await (const page of office.verdictRows(query)) {
    yield head + page.map((row) => csvLine(cellsOf(row))).join('')
    head = ''
  }
  const { asOf } = await office.verdicts({ ...query, size: 1 })
  const notes: ExportTable['notes'] = [...narrowing(query, name), definitionNote(indicator, name)]
  yield head + [[], ...notesOf({ period: query.period, asOf, notes }, name)].map(csvLine).join('')
}

async function* jsonText(office: Office, query: VerdictQuery): AsyncIterable<string> {
  for await (const page of office.verdictRows(query)) yield page.map((row) => `${JSON.stringify(row)}\n`).join('')
}

export const verdictExport = () =>
  resource()
    .openapi(csv, (c) => {
      const asked = c.req.valid('query')
      const query = selectionOf(asked)
      const name = ['verdicts', query.period, query.indicator, query.department, query.verdict, query.asOf].filter(Boolean).join('-')
      return streamed(csvText(c.var.office, query, asked.language), { 'Content-Type': 'text/csv; charset=utf-8', ...attachment(`${name}.csv`) })
    })
    .openapi(lines, (c) => streamed(jsonText(c.var.office, selectionOf(c.req.valid('query'))), { 'Content-Type': 'text/jsonl; charset=utf-8' }))
