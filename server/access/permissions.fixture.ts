import type { Role } from './roles'

const everybody = 'administrator evaluator issuer contact reader row-reader'
const readers = 'evaluator issuer contact reader row-reader'
const rows = 'evaluator issuer contact row-reader'
const office = 'evaluator issuer'
const auditors = 'administrator evaluator issuer'

/** Who may ask what, written down route by route and apart from the table of actions: each is checked against the other. */
const written: Readonly<Record<string, string>> = {
  'get /api/openapi.json': everybody,
  'get /api/overview': everybody,
  'get /api/periods': everybody,
  'get /api/periods/life': everybody,
  'get /api/periods/{period}': everybody,
  'get /api/indicators': everybody,
  'get /api/profiles': everybody,
  'get /api/templates/{file}': everybody,
  'get /api/indicators/{id}': readers,
  'get /api/ranking': readers,
  'get /api/facets': readers,
  'get /api/pivot': readers,
  'get /api/history': readers,
  'get /api/overdue': readers,
  'get /api/departments/{code}': readers,
  'get /api/explain': readers,
  'get /api/tasks': readers,
  'get /api/tasks.ics': readers,
  'get /api/snapshot': readers,
  'get /api/bulletin': readers,
  'get /api/bulletin/preview': readers,
  'get /api/periods/{period}/revisions/{revision}/changes': readers,
  'get /api/decisions/{type}': readers,
  'get /api/departments/{code}/fixes': rows,
  'get /api/verdicts': rows,
  'get /api/verdicts.csv': rows,
  'get /api/verdicts.ndjson': rows,
  'post /api/schemes/preview': 'evaluator issuer reader row-reader',
  'get /api/source-health': office,
  'get /api/batches': office,
  'get /api/batches/{id}/rejects': office,
  'get /api/batches/{id}/rejects.csv': office,
  'get /api/batches/{id}/rejects.ndjson': office,
  'get /api/unmatched': office,
  'get /api/sources': office,
  'get /api/audit': auditors,
  'get /api/audit/verification': auditors,
  'get /api/audit.csv': auditors,
  'get /api/audit.xlsx': auditors,
  'get /api/audit.ndjson': auditors,
  'get /api/periods/{period}/verification': office,
  'post /api/batches': 'command',
  'put /api/uploads/{name}': 'evaluator',
  'post /api/uploads/preview': 'evaluator',
  'post /api/uploads/suggest': 'evaluator',
  'post /api/uploads/import': 'evaluator',
  'post /api/batches/{id}/withdrawal': 'evaluator',
  'post /api/batches/{id}/release': 'evaluator',
  'post /api/sources': 'evaluator',
  'post /api/sources/{id}/removal': 'evaluator',
  'post /api/sources/{id}/pull': 'evaluator',
  'post /api/decisions/{type}': 'evaluator',
  'post /api/periods/{period}/freeze': 'evaluator',
  'post /api/periods/{period}/state': office,
  'post /api/periods/{period}/revision': office,
}

export const allowed: Readonly<Record<string, readonly Role[]>> = Object.fromEntries(Object.entries(written).map(([route, held]) => [route, held.split(' ') as Role[]]))
