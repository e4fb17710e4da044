import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleOffice } from '../e2e/sample-office'
import type { FigureOffice } from '../office/figures'
import type { Mistake } from '../office/mistake'
import type { HoldingOffice } from '../office/office'
import { ofDepartment } from '../office/within'
import { createApp } from '../routes/app'
import { scopeOf } from './scope'

const period = '2015'

/** Every table of a snapshot with all of its rows, read by an engine of its own. */
async function tablesOf(path: string): Promise<Record<string, Record<string, unknown>[]>> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  try {
    const names = (await connection.runAndReadAll('SELECT table_name AS name FROM duckdb_tables()')).getRowObjectsJson() as { name: string }[]
    const tables: Record<string, Record<string, unknown>[]> = {}
    for (const { name } of names) tables[name] = (await connection.runAndReadAll(`SELECT * FROM ${name}`)).getRowObjectsJson()
    return tables
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

describe('what a contact is served', () => {
  const office = sampleOffice()
  let contact: HoldingOffice
  let code: string
  let others: { code: string; name: string }[]
  beforeAll(async () => {
    const { departments } = await office().ranking({ period })
    ;({ code } = departments[0]!)
    others = departments.filter((one) => one.code !== code)
    contact = office().within(scopeOf({ roles: ['contact'], department: code }))
  })
  /** Codes and names of other departments within a text, but for the scheme, which names them by the duties of the plan: a rule that everybody may read. A name that is part of the own one says nothing. */
  const strangersIn = (value: unknown): string[] => {
    const text = JSON.stringify(value, (key, one: unknown) => (key === 'rules' ? undefined : one))
    return others.flatMap((one) => [`"${one.code}"`, `"${one.name}"`].filter((word) => text.includes(word)))
  }

  it('holds in the file for the browser her own rows, as many as there are, and none of another department', async () => {
    const tables = await tablesOf((await contact.snapshot({ period })).path)
    expect(Object.keys(tables).sort()).toEqual(['department', 'facet_tally', 'frame', 'tally', 'verdict'])
    expect([...new Set([...tables.tally!, ...tables.verdict!].map(({ department }) => department))]).toEqual([code])
    expect(tables.department).toMatchObject([{ code }])
    expect(strangersIn(JSON.parse(String(tables.frame![0]!.json)))).toEqual([])
    const whole = await tablesOf((await office().snapshot({ period })).path)
    const own = (rows: Record<string, unknown>[] | undefined) => rows?.filter(({ department }) => department === code)
    expect(tables.verdict).toEqual(own(whole.verdict))
    expect(tables.tally).toEqual(own(whole.tally))
    expect(whole.verdict!.length).toBeGreaterThan(tables.verdict!.length * 5)
  })

  it('has no part of the office that was not put in her scope: a new one neither', () => {
    const standIn = (said: string, parts: readonly string[]) => Object.fromEntries(parts.map((part) => [part, () => said]))
    const standing = { ...standIn('whole', Object.keys(office())), brandNew: () => 'of all' } as unknown as HoldingOffice & { brandNew: () => string }
    const cut = ofDepartment(standing, standIn('own', ['verdicts', 'snapshot']) as unknown as FigureOffice, code) as typeof standing
    const answer = (part: keyof typeof standing): unknown => {
      try {
        return (cut[part] as () => unknown)()
      } catch (error) {
        return (error as Mistake).code
      }
    }
    expect((['verdicts', 'snapshot', 'issued', 'appeals'] as const).map(answer)).toEqual(['own', 'own', 'whole', 'whole'])
    expect(answer('brandNew')).toBe('not-within')
    for (const part of ['batches', 'rejects', 'sources', 'edits', 'documentRuns', 'documentFile', 'makeDocument', 'import', 'decide', 'freeze', 'issue', 'decideAppeal', 'previewAppeal', 'preview', 'sourceHealth', 'unmatched', 'gone', 'verify', 'within'] as const)
      expect([part, answer(part)]).toEqual([part, 'not-within'])
  })

  it('has a file of her own, with an ETag of its own', async () => {
    const [mine, again, whole] = [await contact.snapshot({ period }), await contact.snapshot({ period }), await office().snapshot({ period })]
    expect(again.sha256).toBe(mine.sha256)
    expect(whole.sha256).not.toBe(mine.sha256)
  })

  it('is her own figures without places and without a city while the period is not issued', async () => {
    const [cut, whole] = [await contact.ranking({ period }), await office().ranking({ period })]
    expect(cut.departments.map((one) => one.code)).toEqual([code])
    expect(cut.departments[0]).toMatchObject({ rank: null, score: whole.departments[0]!.score })
    expect([...new Set(Object.values(cut.city).map(({ state, met }) => `${state} ${met}`))]).toEqual(['withheld 0'])
    expect(strangersIn(cut)).toEqual([])
  })

  it('names nobody else in rows, tasks, counts and explanations, and refuses to speak of another department', async () => {
    const indicator = 'catalog-coverage-pilot'
    const rows: unknown[] = []
    for await (const page of contact.verdictRows({ period, indicator })) rows.push(...page)
    const answers = [rows, await contact.verdicts({ period, indicator }), await contact.tasks({ period, size: 500 }), await contact.overdue({ period, indicator }), await contact.facets({ period }), await contact.pivot({ period, rows: 'department', indicators: [indicator] }), await contact.explain({ period, indicator })]
    expect(strangersIn(answers)).toEqual([])
    const stranger = others[0]!.code
    await expect(contact.verdicts({ period, indicator, department: stranger })).rejects.toMatchObject({ code: 'unknown-department' })
    await expect(contact.fixes({ period, department: stranger })).rejects.toMatchObject({ code: 'unknown-department' })
    await expect(contact.bulletinDocument({ period })).rejects.toMatchObject({ code: 'not-published' })
    expect((await contact.overview()).proposals).toEqual([])
  })

  it('is all departments once the period is issued, unless it is a slice', async () => {
    const issued = { state: 'issued', revision: 0 } as const
    const whole = { ...office(), ranking: async () => ({ ...(await office().ranking({ period })), ...issued }) } as HoldingOffice
    const { ofDepartment } = await import('../office/within')
    const mine = ofDepartment(whole, { ...contact, ranking: async () => ({ ...(await contact.ranking({ period })), ...issued }) }, code)
    expect((await mine.ranking({ period })).departments).toHaveLength(others.length + 1)
    expect((await mine.ranking({ period })).frame.departments).toHaveLength(1)
    expect((await mine.ranking({ period, slice: { domain: { in: ['x'] } } as never })).departments).toHaveLength(1)
    expect((await mine.ranking({ period, revision: 0 })).departments).toHaveLength(1)
  })

  it('is figures of all and no names for a reader, whose file has no rows', async () => {
    const reader = office().within(scopeOf({ roles: ['reader'], department: null }))
    expect((await reader.ranking({ period })).departments).toHaveLength(others.length + 1)
    expect(Object.keys(await tablesOf((await reader.snapshot({ period })).path)).sort()).toEqual(['department', 'facet_tally', 'frame', 'tally'])
    expect([...new Set((await reader.tasks({ period, size: 500 })).tasks.map(({ title }) => title))]).toEqual([null])
  })

  it('is nothing for who has no department, and everything for the office', () => {
    expect(scopeOf({ roles: ['contact'], department: null })).toEqual({ department: '', names: true })
    expect(scopeOf({ roles: ['contact', 'reader'], department: 'A1' })).toEqual({ department: 'A1', names: true })
    expect(scopeOf({ roles: ['administrator'], department: null }).department).toBe('')
    expect(scopeOf({ roles: ['evaluator', 'contact'], department: 'A1' })).toEqual({ department: null, names: true })
  })

  it('comes so over HTTP, by who is signed in', async () => {
    const { accounts } = office().access
    const password = 'correct horse battery'
    await accounts.enter('guan', { name: '管', roles: ['administrator'], department: null, blocked: false }, 'guan', password, false)
    await accounts.enter('lian', { name: '联', roles: ['contact'], department: code, blocked: false }, 'guan', password, false)
    const app = createApp(office(), { version: '0.0.0', token: 't'.repeat(43), web: null, loopbackOnly: false })
    const entered = await app.request('http://h/api/session', { method: 'POST', headers: { Host: 'h', 'Content-Type': 'application/json' }, body: JSON.stringify({ id: 'lian', password }) })
    const Cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!
    const get = async (path: string) => app.request(`http://h${path}`, { headers: { Cookie } })
    expect(strangersIn(await (await get(`/api/ranking?period=${period}`)).json())).toEqual([])
    expect(strangersIn(await (await get(`/api/history?period=${period}`)).json())).toEqual([])
    expect((await get(`/api/departments/${others[0]!.code}?period=${period}`)).status).toBe(404)
    expect((await get('/api/batches')).status).toBe(403)
  })
})
