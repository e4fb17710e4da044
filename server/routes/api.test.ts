import { gunzipSync } from 'node:zlib'
import { hc } from 'hono/client'
import { beforeAll, describe, expect, it } from 'vitest'
import { indicators } from '../../metrics/indicators'
import { schemes } from '../../metrics/schemes'
import type { CountRow, Ranking } from '../../metrics/scoring/ranking'
import { rankDepartments } from '../../metrics/scoring/rank'
import { sampleOffice } from '../e2e/sample-office'
import type { AppType } from './api'
import { createApp } from './app'

const office = sampleOffice()

/** The client that pages use, over the app itself. */
const clientOf = (app: ReturnType<typeof createApp>) => hc<AppType>('http://127.0.0.1', { fetch: (input: RequestInfo | URL, init?: RequestInit) => app.request(new Request(input, init)) })

describe('the API over the sample', () => {
  let app: ReturnType<typeof createApp>
  let client: ReturnType<typeof clientOf>
  beforeAll(() => {
    app = createApp(office(), { version: '0.0.0', token: 'x'.repeat(43), web: null, loopbackOnly: true })
    client = clientOf(app)
  })
  const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://127.0.0.1${path}`, { headers })

  it('says that it lives, and that the data are a sample', async () => {
    expect(await (await client.healthz.$get()).json()).toMatchObject({ status: 'ok', product: 'shuping' })
    expect(await (await client.api.overview.$get()).json()).toMatchObject({ sample: true, empty: false, defaultPeriod: '2015' })
  })

  it('lists periods from the newest, with the day until which each is known', async () => {
    const { periods } = await (await client.api.periods.$get()).json()
    expect(periods[0]).toEqual({ id: '2015', asOf: '2015-12-31', state: 'open', revision: null, hash: null })
    expect(periods).toContainEqual({ id: '2015-Q3', asOf: '2015-09-30', state: 'open', revision: null, hash: null })
  })

  it('defines every indicator in both languages', async () => {
    const { indicators: all } = await (await client.api.indicators.$get()).json()
    expect(all.map(({ id }) => id).sort()).toEqual([...indicators.keys()].sort())
    for (const { names, formula, rule } of all) for (const text of [names, formula, rule]) expect(Math.min(text.zh.length, text.en.length)).toBeGreaterThan(0)
  })

  it('explains the figure of a department by the same counts, and refuses what it does not know', async () => {
    const answer = await client.api.explain.$get({ query: { period: '2015', indicator: 'api-share', department: 'AC500' } })
    if (!answer.ok) throw new Error('refused')
    expect(await answer.json()).toMatchObject({ counts: { met: 16, missed: 24 }, rate: { num: 16, den: 40 }, batches: [1] })
    expect((await get('/api/explain?period=2015&indicator=api-shar')).status).toBe(404)
    expect((await get('/api/explain?period=2015&indicator=api-share&colour=red')).status).toBe(400)
  })

  it('explains an indicator with its SQL, its target of the year and its city figure', async () => {
    const answer = await client.api.indicators[':id'].$get({ param: { id: 'catalog-coverage' }, query: { period: '2015-Q3' } })
    if (!answer.ok) throw new Error('refused')
    const { sql, target, city, weight } = await answer.json()
    expect(sql).toBe(indicators.get('catalog-coverage')?.verdicts.trim())
    expect([target?.value, target?.confirmed, weight]).toEqual([{ num: 70, den: 100 }, true, 25])
    expect(city).toMatchObject({ state: 'progress', asOf: '2015-09-30' })
  })

  it('gives a ranking from which a browser makes the very same ranking', async () => {
    const answer = await client.api.ranking.$get({ query: { period: '2015', group: 'municipal' } })
    if (!answer.ok) throw new Error('refused')
    const { frame, ...ranking } = await answer.json()
    const counts = ranking.departments.flatMap(({ code, indicators: figures }) =>
      Object.entries(figures).map(([indicator, figure]): CountRow => ({ ...figure, indicator, department: code })),
    )
    const [scheme] = schemes
    if (!scheme) throw new Error('no scheme')
    expect(rankDepartments(frame, scheme, counts, { scope: 'municipal' }).departments).toEqual(ranking.departments)
  })

  it('gives the figures of what a page shows alone, with the scores and ranks of the whole', async () => {
    const answers = [await client.api.ranking.$get({ query: { period: '2015' } }), await client.api.ranking.$get({ query: { period: '2015', figures: ['headlines', 'mechanism'] } })]
    const [whole, some] = await Promise.all(answers.map((answer) => answer.json() as Promise<Ranking>))
    const shown = ['api-share', 'catalog-coverage', 'catalog-coverage-pilot', 'mechanism', 'reply-timeliness', 'update-compliance']
    expect(Object.keys(some!.city).sort()).toEqual(shown)
    const only = <T>(figures: Readonly<Record<string, T>>) => Object.fromEntries(shown.map((id) => [id, figures[id]]))
    expect(some).toEqual({ ...whole, city: only(whole!.city), departments: whole!.departments.map((one) => ({ ...one, indicators: only(one.indicators) })) })
    expect((await client.api.ranking.$get({ query: { period: '2015', figures: 'no-such' } })).status).toBe(404)
  })

  it('sums by rows and columns to the counts of the ranking, and refuses what has no right sum', async () => {
    const asked = { period: '2015', mode: ['api', 'file'] }
    const answer = await client.api.pivot.$get({ query: { ...asked, rows: 'department', columns: 'verdict', indicator: 'api-share' } })
    const ranking = await client.api.ranking.$get({ query: asked })
    if (!answer.ok || !ranking.ok) throw new Error('refused')
    const [{ rows, total, columns }, { city, departments }] = [await answer.json(), await ranking.json()]
    expect(city['api-share']).toMatchObject(total!)
    for (const { key, total: line } of rows) expect(departments.find(({ code }) => code === key)!.indicators['api-share']).toMatchObject(line!)
    expect(columns.map(({ key }) => key)).toEqual(['met', 'missed'])
    for (const [query, code] of [['rows=department', 'pivot-mixed-indicators'], ['rows=colour&indicator=api-share', 'pivot-unknown-axis'], ['rows=requester-group&indicator=api-share', 'pivot-no-dimension'], ['rows=group&indicator=api-shar', 'unknown-indicator']] as const)
      expect(await (await get(`/api/pivot?period=2015&${query}`)).json()).toMatchObject({ type: `urn:shuping:${code}` })
  })

  it('answers a slice with the counts of the rows of that slice', async () => {
    const slice = { mode: ['api'], domain: ['经济建设', '道路交通'] }
    const answer = await client.api.ranking.$get({ query: { period: '2015', ...slice } })
    const rows = await client.api.verdicts.$get({ query: { period: '2015', indicator: 'api-share', ...slice } })
    if (!answer.ok || !rows.ok) throw new Error('refused')
    const { city, unfiltered } = await answer.json()
    const { counts, total } = await rows.json()
    expect(total).toBeGreaterThan(0)
    expect(city['api-share']).toMatchObject(counts)
    expect(unfiltered).toContain('reply-timeliness')
  })

  it('counts the values of each dimension under the other filters', async () => {
    const answer = await client.api.facets.$get({ query: { period: '2015', mode: 'api' } })
    if (!answer.ok) throw new Error('refused')
    const { facets } = await answer.json()
    const modes = facets.find(({ dimension }) => dimension === 'mode')?.values.map(({ value }) => value)
    expect(modes).toEqual(expect.arrayContaining(['api', 'file']))
  })

  it('gives a department its peers, and its half-year before', async () => {
    const answer = await client.api.departments[':code'].$get({ param: { code: 'AA700' }, query: { period: '2015-H2' } })
    if (!answer.ok) throw new Error('refused')
    const { department, peers, previous } = await answer.json()
    expect(department.name).toBe('市公安局')
    expect(peers).toHaveLength(9)
    expect(previous).toMatchObject({ period: '2015-H1', department: { code: 'AA700' } })
  })

  it('pages through the rows behind a figure without losing or repeating one, and counts as the figure does', async () => {
    const subjects: string[] = []
    let total = Infinity
    for (let page = 1; subjects.length < total; page++) {
      const answer = await client.api.verdicts.$get({ query: { period: '2015', indicator: 'reply-timeliness', verdict: 'missed', page: String(page), size: '100', sort: 'days', descending: 'true' } })
      if (!answer.ok) throw new Error('refused')
      const body = await answer.json()
      total = body.total
      expect(body.counts.missed).toBe(total)
      expect(body.rows.length).toBeGreaterThan(0)
      subjects.push(...body.rows.map(({ subject }) => subject))
    }
    expect(new Set(subjects).size).toBe(total)
    const ranking = await client.api.ranking.$get({ query: { period: '2015' } })
    if (!ranking.ok) throw new Error('refused')
    expect((await ranking.json()).city['reply-timeliness']?.missed).toBe(total)
  })

  it('names the file of each row, and a line that holds its subject', async () => {
    const answer = await client.api.verdicts.$get({ query: { period: '2015', indicator: 'api-share', size: '1' } })
    if (!answer.ok) throw new Error('refused')
    expect((await answer.json()).rows[0]).toMatchObject({ file: 'list-item.csv', batch: 1 })
  })

  it('exports every row as CSV that a spreadsheet reads as UTF-8', async () => {
    const answer = await get('/api/verdicts.csv?period=2015&indicator=reply-timeliness&verdict=missed')
    const text = Buffer.from(await answer.arrayBuffer()).toString()
    const [rows = '', notes = ''] = text.split('\r\n\r\n')
    expect(rows.split('\r\n')[0]).toMatch(/^\uFEFF事项,标识,.*,判定,理由,应于,实于,用时（工作日）,件数,批次,文件,行号,指标代码,部门代码,判定代码,理由代码$/)
    expect(rows.split('\r\n')[1]).toMatch(/,未履行,.*,reply-timeliness,[A-Z0-9]+,missed,overdue$/)
    expect(notes).toContain('评估期间,2015\r\n数据截至,2015-12-31\r\n判定,未履行\r\n共享申请按期回复率,')
    const english = await (await get('/api/verdicts.csv?period=2015&indicator=reply-timeliness&verdict=missed&mode=api&language=en')).text()
    expect(english).toContain('Verdict code,Reason code')
    const page = await client.api.verdicts.$get({ query: { period: '2015', indicator: 'reply-timeliness', verdict: 'missed', size: '1' } })
    if (!page.ok) throw new Error('refused')
    expect(rows.split('\r\n')).toHaveLength((await page.json()).total + 1)
  })

  it('gives the snapshot as a DuckDB file, compressed where that is understood, and not twice', async () => {
    const plain = await get('/api/snapshot?period=2015')
    const bytes = Buffer.from(await plain.arrayBuffer())
    expect(bytes.subarray(8, 12).toString()).toBe('DUCK')
    expect(plain.headers.get('X-Content-Length')).toBe(String(bytes.length))
    const packed = await get('/api/snapshot?period=2015', { 'Accept-Encoding': 'gzip' })
    expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).equals(bytes)).toBe(true)
    expect(packed.headers.get('ETag')).not.toBe(plain.headers.get('ETag'))
    const again = await get('/api/snapshot?period=2015', { 'If-None-Match': plain.headers.get('ETag') ?? '' })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
  })

  it('gives the bulletin as a Word document under a Chinese name, and its content for a preview', async () => {
    const answer = await get('/api/bulletin?period=2015')
    expect(Buffer.from(await answer.arrayBuffer()).subarray(0, 2).toString()).toBe('PK')
    expect(answer.headers.get('Content-Disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('通报-2015.docx')}`)
    const page = await get('/api/bulletin?period=2015&format=html')
    expect(page.headers.get('Content-Type')).toContain('text/html')
    expect(await page.text()).toContain('data-figure="city/api-share/rate"')
    expect((await get('/api/bulletin?period=2015&format=xlsx')).headers.get('Content-Disposition')).toContain('bulletin-2015.xlsx')
    expect((await get('/api/bulletin?period=2015&format=pdf')).status).toBe(400)
    const preview = await client.api.bulletin.preview.$get({ query: { period: '2015' } })
    if (!preview.ok) throw new Error('refused')
    expect((await preview.json()).stamps).toEqual(expect.arrayContaining(['未定稿', '示例数据']))
  })

  it('lists batches, and an unknown one is not found', async () => {
    const { batches } = await (await client.api.batches.$get()).json()
    expect(batches).toMatchObject([{ id: 1, status: 'loaded', sample: true, rejected: 0 }])
    expect((await get('/api/batches/1/rejects')).status).toBe(200)
    expect((await get('/api/batches/7/rejects.csv')).status).toBe(404)
  })

  it('describes every resource in OpenAPI, the dimensions as parameters', async () => {
    const document = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, { get?: { parameters?: { name: string }[] } }> }
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/healthz', '/api/ranking', '/api/facets', '/api/departments/{code}', '/api/verdicts', '/api/verdicts.csv', '/api/batches', '/api/snapshot', '/api/bulletin']),
    )
    expect(document.paths['/api/ranking']?.get?.parameters?.map(({ name }) => name)).toEqual(expect.arrayContaining(['period', 'list-year', 'month-due']))
  })
})
