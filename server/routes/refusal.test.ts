import { beforeAll, describe, expect, it } from 'vitest'
import { sampleOffice } from '../e2e/sample-office'
import { createApp } from './app'
import { problemShape } from './shapes/problem'

const office = sampleOffice()

describe('a request that cannot be answered', () => {
  let app: ReturnType<typeof createApp>
  beforeAll(() => {
    app = createApp(office(), { version: '0.0.0', token: 'x'.repeat(43), web: null, loopbackOnly: true })
  })
  const problemAt = async (path: string, init?: RequestInit) => {
    const answer = await app.request(`http://127.0.0.1${path}`, init)
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    const problem = problemShape.parse(await answer.json())
    expect(problem.status).toBe(answer.status)
    return problem
  }

  it('is told everything that is wrong with it, in both languages', async () => {
    const problem = await problemAt('/api/verdicts?page=0&size=9999&period=')
    expect(problem.status).toBe(400)
    expect(problem.issues?.map(({ where }) => where).sort()).toEqual(['query.indicator', 'query.page', 'query.period', 'query.size'])
    for (const { message, en } of problem.issues ?? []) expect([/\p{Script=Han}/u.test(message), /^[\x20-\x7e]+$/.test(en)]).toEqual([true, true])
  })

  it.each([
    ['/api/ranking?period=2015-13', 400, 'unknown-period'],
    ['/api/ranking?period=2015&scheme=1999', 404, 'unknown-scheme'],
    ['/api/ranking?period=2015&asOf=2015-02-30', 400, 'bad-day'],
    ['/api/ranking?period=2015&asOf=2999-01-01', 400, 'future-as-of'],
    ['/api/ranking?period=2015&domian=x', 400, 'unknown-parameter'],
    ['/api/ranking?period=2015&domain.from=2015', 400, 'unknown-parameter'],
    ['/api/ranking?period=2015&month-due.from=March', 400, 'bad-slice'],
    ['/api/ranking?period=2015&domain=x&domain.not=y', 400, 'bad-slice'],
    ['/api/departments/nobody?period=2015', 404, 'unknown-department'],
    ['/api/indicators/nothing', 404, 'unknown-indicator'],
    ['/api/verdicts?period=2015&indicator=api-shar', 404, 'unknown-indicator'],
    ['/api/verdicts?period=2015&indicator=api-share&department=nobody', 404, 'unknown-department'],
    ['/api/verdicts?period=2015&indicator=api-share&sort=1;DROP TABLE batch', 400, 'unknown-sort'],
    ['/api/verdicts.csv?period=2015&indicator=api-shar', 404, 'unknown-indicator'],
    ['/api/batches/99/rejects', 404, 'unknown-batch'],
    ['/api/snapshot?period=x', 400, 'unknown-period'],
    ['/api/bulletin?period=x', 400, 'unknown-period'],
    ['/api/nothing', 404, 'not-found'],
    ['/ext/v1.5.6/wasm_eh/icu.duckdb_extension.wasm', 404, 'not-found'],
  ])('%s is refused with %i %s', async (path, status, code) => {
    expect(await problemAt(path)).toMatchObject({ status, type: `urn:shuping:${code}` })
  })

  it('finds the code of a department that was named', async () => {
    expect((await problemAt(`/api/departments/${encodeURIComponent('公安局')}?period=2015`)).en.detail).toContain('AA700 市公安局')
  })

  it('is not let through a verdict filter that is not a verdict', async () => {
    expect((await problemAt("/api/verdicts?period=2015&indicator=api-share&verdict=met'--")).status).toBe(400)
  })

  it.each(['PUT', 'DELETE', 'PATCH'])('cannot change anything by %s', async (method) => {
    expect((await problemAt('/api/batches', { method })).status).toBe(404)
  })
})
