import type { Response } from 'undici'
import { z } from 'zod'
import type { Names } from '../../metrics/names'
import type { Slice } from '../../metrics/tally/slice'
import { sliceParameters } from '../../metrics/tally/slice-parameters'
import { checkedCertificate } from '../documents/certificate/certificate'
import { numberedNotice } from '../documents/notice/notice'
import { verifiedPaper } from '../documents/verified'
import { appealShape } from '../routes/shapes/appeal'
import { auditEntryShape, auditPageShape, auditVerificationShape } from '../routes/shapes/audit'
import { accountShape, newPasswordShape } from '../routes/shapes/account'
import { batchShape, rejectShape } from '../routes/shapes/batch'
import { editEntryShape, issuedShape, officeIdentityShape } from '../routes/shapes/bulletin'
import { decisionShape } from '../routes/shapes/decision'
import { documentRunShape } from '../routes/shapes/document'
import { explanationShape } from '../routes/shapes/explanation'
import { fixListShape } from '../routes/shapes/fix'
import { facetShape } from '../routes/shapes/facet'
import { gonePageShape } from '../routes/shapes/gone'
import { importEventShape } from '../routes/shapes/import-event'
import { overviewShape } from '../routes/shapes/overview'
import { figureChangeShape, periodDetailShape, verificationShape } from '../routes/shapes/period'
import { previewShape } from '../routes/shapes/preview'
import { problemShape, type Problem } from '../routes/shapes/problem'
import { profileInfoShape } from '../routes/shapes/profile'
import { rankingShape } from '../routes/shapes/ranking'
import { pullRunShape, sourceShape } from '../routes/shapes/source'
import { newTokenShape, tokenShape } from '../routes/shapes/token'
import { unmatchedNameShape } from '../routes/shapes/unmatched'
import { verdictPageShape, verdictRowShape } from '../routes/shapes/verdict'
import { underWayShape } from '../routes/shapes/work'
import { taskListShape } from '../routes/shapes/task'
import { tokenHeader, userHeader } from '../access/token-header'
import { attachedName } from '../routes/download'
import { jsonLines } from './json-lines'
import { Mistake } from './mistake'
import { serverGone } from './mistakes'
import type { ImportRequest, Reject } from './batch'
import type { Office, VerdictQuery, VerdictRowPage } from './office'
import { patiently } from './patiently'
import type { ServerFile } from './server-file'
import type { UnderWay } from './work'

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

const mistakeOf = ({ type, title, detail, en, status }: Problem): Mistake =>
  new Mistake(type.replace('urn:shuping:', ''), { zh: title, en: en.title }, { zh: detail, en: en.detail }, status)

const editsShape = z.object({ edits: z.array(editEntryShape) })

/** Rows are gathered into pages of this size. */
const pageSize = 500

async function* inPages<T>(rows: AsyncIterable<T>): AsyncIterable<readonly T[]> {
  let page: T[] = []
  for await (const row of rows) {
    page.push(row)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/**
 * The office of a running server, through its API: the same answers as from the data folder itself.
 *
 * @param user of the system, who asks.
 * @param patience.tell called with what a change waits for, while it does.
 */
export function remoteOffice({ address, token }: Pick<ServerFile, 'address' | 'token'>, user: string, { tell = () => {}, everyMs = 1000 }: { tell?: (waiting: Names) => void; everyMs?: number } = {}): Office {
  const proof = { [tokenHeader]: token, [userHeader]: new URLSearchParams({ user }).toString() }
  const urlOf = (path: string, query: Query): URL => {
    const url = new URL(path, address)
    for (const [name, value] of Object.entries(query))
      for (const one of Array.isArray(value) ? (value as readonly string[]) : [value]) if (one !== undefined) url.searchParams.append(name, String(one))
    return url
  }
  // A freeze of millions of records is answered when it is done; by itself a client waits five minutes.
  const way = import('undici').then(({ Agent, fetch }) => ({ fetch, dispatcher: new Agent({ headersTimeout: 0, bodyTimeout: 0 }) }))
  const ask = async (path: string, query: Query = {}, init: { method?: string; body?: string; headers?: Record<string, string> } = {}): Promise<Response> => {
    const { fetch, dispatcher } = await way
    const answer = await fetch(urlOf(path, query), { ...init, dispatcher, headers: { ...init.headers, ...proof } }).catch(() => {
      throw serverGone(address)
    })
    if (answer.ok) return answer
    const problem = problemShape.safeParse(await answer.json().catch(() => null))
    throw problem.success ? mistakeOf(problem.data) : serverGone(address)
  }
  const post = (path: string, body: object, method = 'POST'): Promise<Response> => ask(path, {}, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  const json = async <T>(shape: z.ZodType<T>, path: string, query?: Query): Promise<T> => shape.parse(await (await ask(path, query)).json())
  const work = async (): Promise<UnderWay | null> => (await json(z.object({ work: underWayShape.nullable() }), '/api/work')).work
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => patiently(deed, { ask: work, tell, everyMs })
  const send = (path: string, body: object, method = 'POST'): Promise<Response> => inTurn(() => post(path, body, method))
  const done = async <T>(shape: z.ZodType<T>, path: string, body: object): Promise<T> => shape.parse(await (await send(path, body)).json())
  const pathOf = (period: string): string => `/api/periods/${encodeURIComponent(period)}`
  const bodyOf = (answer: Response): AsyncIterable<Uint8Array> => {
    if (!answer.body) throw serverGone(address)
    return answer.body as AsyncIterable<Uint8Array>
  }
  const flat = ({ slice = {}, ...query }: { slice?: Slice }): Query => ({ ...query, ...sliceParameters(slice) })

  return {
    overview: () => json(overviewShape, '/api/overview'),
    ranking: (query) => json(rankingShape, '/api/ranking', flat(query)),
    facets: async (query) => (await json(z.object({ facets: z.array(facetShape) }), '/api/facets', flat(query))).facets,
    verdicts: (query) => json(verdictPageShape, '/api/verdicts', flat(query)),
    async *verdictRows({ page: _, size: __, ...query }: VerdictQuery): AsyncIterable<VerdictRowPage> {
      yield* inPages(jsonLines(bodyOf(await ask('/api/verdicts.ndjson', flat(query))), verdictRowShape))
    },
    fixes: ({ department, ...query }) => json(fixListShape, `/api/departments/${encodeURIComponent(department)}/fixes`, { ...query }),
    tasks: (query) => json(taskListShape, '/api/tasks', { ...query }),
    preview: async (query) => previewShape.parse(await (await send('/api/schemes/preview', query)).json()),
    explain: (query) => json(explanationShape, '/api/explain', { ...query }),
    batches: async () => (await json(z.object({ batches: z.array(batchShape) }), '/api/batches')).batches,
    async *rejectSheet(batch, language): AsyncIterable<string> {
      const decoder = new TextDecoder()
      for await (const chunk of bodyOf(await ask(`/api/batches/${batch}/rejects.csv`, { language }))) yield decoder.decode(chunk, { stream: true })
    },
    async *rejects(batch: number): AsyncIterable<readonly Reject[]> {
      yield* inPages(jsonLines(bodyOf(await ask(`/api/batches/${batch}/rejects.ndjson`)), rejectShape))
    },
    async gone({ source, page, size }) {
      if (size !== undefined) return json(gonePageShape, '/api/gone', { source, page, size })
      const pages = [await json(gonePageShape, '/api/gone', { source, size: pageSize })]
      while (pages.length * pageSize < pages[0]!.total) pages.push(await json(gonePageShape, '/api/gone', { source, page: pages.length + 1, size: pageSize }))
      return { ...pages[0]!, gone: pages.flatMap(({ gone }) => gone) }
    },
    unmatched: async () => (await json(z.object({ names: z.array(unmatchedNameShape) }), '/api/unmatched')).names,
    decisions: async (type) => (await json(z.object({ decisions: z.array(decisionShape) }), `/api/decisions/${encodeURIComponent(type)}`)).decisions,
    async decide({ type, ...body }) {
      const done = z.object({ batch: batchShape, repeated: z.boolean() }).parse(await (await send(`/api/decisions/${encodeURIComponent(type)}`, body)).json())
      return { ...done, removedSample: false, rejects: [] }
    },
    profiles: async () => (await json(z.object({ profiles: z.array(profileInfoShape) }), '/api/profiles')).profiles,
    profile: async (name) => (await json(z.object({ text: z.string() }), `/api/profiles/${encodeURIComponent(name)}`)).text,
    putProfile: async (request) => (await done(z.object({ name: z.string() }), '/api/profiles', request)).name,
    removeProfile: async ({ name, ...body }) => (await done(z.object({ batches: z.int() }), `/api/profiles/${encodeURIComponent(name)}/removal`, body)).batches,
    sources: async () => (await json(z.object({ sources: z.array(sourceShape) }), '/api/sources')).sources,
    async addSource(request) {
      await send('/api/sources', request)
    },
    async removeSource({ id, ...body }) {
      await send(`/api/sources/${encodeURIComponent(id)}/removal`, body)
    },
    pull: async (id) => pullRunShape.parse(await (await send(`/api/sources/${encodeURIComponent(id)}/pull`, {})).json()),
    async release({ batch, ...body }) {
      await send(`/api/batches/${batch}/release`, body)
    },
    async withdraw({ batch, ...body }) {
      await send(`/api/batches/${batch}/withdrawal`, body)
    },
    work,
    import: (request: ImportRequest, progress) =>
      inTurn(async () => {
        const answer = await post('/api/batches', request)
        for await (const event of jsonLines(bodyOf(answer), importEventShape)) {
          if ('result' in event) return event.result
          if ('problem' in event) throw mistakeOf(event.problem)
          progress?.(event.fraction, event.step)
        }
        throw serverGone(address)
      }),
    periods: async () => (await json(z.object({ periods: z.array(periodDetailShape) }), '/api/periods/life')).periods,
    period: (id) => json(periodDetailShape, pathOf(id)),
    changes: async (period, revision) => (await json(z.object({ changes: z.array(figureChangeShape) }), `${pathOf(period)}/revisions/${revision}/changes`)).changes,
    freeze: ({ period, ...body }) => done(periodDetailShape, `${pathOf(period)}/freeze`, body),
    revise: ({ period, ...body }) => done(periodDetailShape, `${pathOf(period)}/revision`, body),
    move: ({ period, ...body }) => done(periodDetailShape, `${pathOf(period)}/state`, body),
    verify: (period, revision) => json(verificationShape, `${pathOf(period)}/verification`, { revision }),
    audit: (query) => json(auditPageShape, '/api/audit', { ...query }),
    async *auditRows(filter) {
      yield* inPages(jsonLines(bodyOf(await ask('/api/audit.ndjson', { ...filter })), auditEntryShape))
    },
    verifyAudit: () => json(auditVerificationShape, '/api/audit/verification'),
    appeals: async (query) => (await json(z.object({ appeals: z.array(appealShape) }), '/api/appeals', { ...query })).appeals,
    appeal: (number) => json(appealShape, `/api/appeals/${number}`),
    makeDocument: (order) => done(documentRunShape, '/api/documents', order),
    documentRuns: async () => (await json(z.object({ runs: z.array(documentRunShape) }), '/api/runs')).runs,
    repeatRun: ({ number, who }) => done(documentRunShape, `/api/runs/${number}/repeat`, { who }),
    async documentFile(number, format) {
      const answer = await ask(`/api/runs/${number}/file`, { format })
      return { name: attachedName(answer.headers.get('Content-Disposition') ?? ''), chunks: bodyOf(answer) }
    },
    verified: (code) => json(verifiedPaper, `/api/verified/${encodeURIComponent(code)}`),
    notices: async (period) => (await json(z.object({ notices: z.array(numberedNotice) }), '/api/notices', { period })).notices,
    withdrawCertificate: ({ code, ...body }) => done(checkedCertificate, `/api/certificates/${encodeURIComponent(code)}/withdrawal`, body),
    identity: () => json(officeIdentityShape, '/api/office'),
    setIdentity: (request) => done(officeIdentityShape, '/api/office', request),
    edits: async (period) => (await json(editsShape, `${pathOf(period)}/edits`)).edits,
    edit: async ({ period, ...body }) => (await done(editsShape, `${pathOf(period)}/edits`, body)).edits,
    issue: ({ period, ...body }) => done(issuedShape, `${pathOf(period)}/issue`, body),
    issued: async (period) => (await json(z.object({ issued: z.array(issuedShape) }), '/api/issued', { period })).issued,
    async issuedFile(id, format) {
      const answer = await ask(`/api/issued/${id}/${format}`)
      return { name: `${id}.${format}`, bytes: new Uint8Array(await answer.arrayBuffer()) }
    },
    bulletin: async (query) => new Uint8Array(await (await ask('/api/bulletin', { ...query })).arrayBuffer()),
    accounts: async () => (await json(z.object({ accounts: z.array(accountShape) }), '/api/accounts')).accounts,
    addAccount: ({ id, who: _, ...words }) => done(newPasswordShape, '/api/accounts', { id, words }),
    changeAccount: ({ id, ...words }) => done(accountShape, `/api/accounts/${id}`, words),
    resetPassword: (id) => done(newPasswordShape, `/api/accounts/${id}/password`, {}),
    async signOut(id) {
      await send(`/api/accounts/${id}/sessions`, {}, 'DELETE')
    },
    tokens: async () => (await json(z.object({ tokens: z.array(tokenShape) }), '/api/tokens')).tokens,
    addToken: ({ who: _, ...words }) => done(newTokenShape, '/api/tokens', words),
    revokeToken: async ({ id }) => tokenShape.parse(await (await send(`/api/tokens/${id}`, {}, 'DELETE')).json()),
    close: () => Promise.resolve(),
  }
}
