import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFolder } from '../checkout'
import { openOffice } from '../office/local'
import { Mistake } from '../office/mistake'
import type { HoldingOffice } from '../office/office'
import { createApp } from '../routes/app'
import { openWarehouse } from '../warehouse'
import { openAccess } from './access'
import { steadyClock } from './clock'

const day = 24 * 3_600_000

describe('a machine token', () => {
  let folder: string
  let office: HoldingOffice
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-token-'))
    office = await openOffice(folder)
    app = createApp(office, { version: '0.0.0', token: 't'.repeat(43), web: null, loopbackOnly: false, demandAccounts: true })
  })
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })
  const make = async (id: string) => (await office.addToken({ id, profile: 'template', days: 30, who: 'guan' })).secret
  const ask = (path: string, secret: string, init: RequestInit = {}, from = '10.0.0.1') =>
    app.request(`http://shuping.example${path}`, { ...init, headers: { Authorization: `Bearer ${secret}`, ...init.headers } }, { incoming: { socket: { remoteAddress: from } } })
  const send = async (secret: string, name: string, body: string): Promise<string> => ((await (await ask(`/api/uploads/${name}`, secret, { method: 'PUT', body })).json()) as { id: string }).id
  const deliver = (secret: string, body: object) => ask('/api/deliveries', secret, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

  it('imports the data of its source, in its own name, and the audit says so', async () => {
    const secret = await make('nightly')
    const departments = await readFile(join(sampleFolder, 'department.csv'), 'utf8')
    const done = await deliver(secret, { ids: [await send(secret, 'department.csv', departments)], observedOn: '2015-10-31' })
    expect([done.status, await done.json()]).toMatchObject([200, { batch: { status: 'loaded', profile: 'template', who: '机器令牌（nightly）' } }])
    const { entries } = await office.audit({ deed: 'import' })
    expect(entries).toMatchObject([{ who: '机器令牌（nightly）', from: '10.0.0.1', outcome: 'done' }])
    expect(office.access.tokens.get('nightly').lastUsed).not.toBeNull()
  })

  it('chooses no profile, and does nothing else: nothing is read, withdrawn or pulled by it', async () => {
    const secret = await make('narrow')
    expect((await deliver(secret, { ids: ['x'.repeat(36)], profile: 'shanghai-portal' })).status).toBe(400)
    for (const [method, path] of [['GET', '/api/overview'], ['GET', '/api/batches'], ['GET', '/api/me'], ['POST', '/api/batches/1/withdrawal'], ['POST', '/api/uploads/import'], ['POST', '/api/sources/x/pull'], ['GET', '/api/tokens']] as const)
      expect([path, (await ask(path, secret, { method })).status]).toEqual([path, 403])
  })

  it('is refused when the profile of its name reads another source by now', async () => {
    const profile = (source: string) => `name: own\nnames: { zh: 自有, en: Own }\nsource: ${source}\ninputs: { list: { file: 'list', csv: {} } }\nrecords: [{ type: department, from: list, columns: { code: 代码, name: 名称, group_id: 组 } }]\n`
    await office.putProfile({ text: profile('one.example'), who: 'guan', why: '试' })
    const { secret } = await office.addToken({ id: 'own', profile: 'own', days: 1, who: 'guan' })
    await office.putProfile({ text: profile('other.example'), who: 'guan', why: '试' })
    expect(await (await deliver(secret, { ids: ['x'.repeat(36)] })).json()).toMatchObject({ type: 'urn:shuping:other-source', status: 403 })
  })

  it('says so with another status when what it brought is held', async () => {
    const secret = await make('held')
    const file = await readFile(join(sampleFolder, 'department.csv'), 'utf8')
    const half = file.split('\n').slice(0, 8).join('\n')
    const done = await deliver(secret, { ids: [await send(secret, 'department.csv', half)], observedOn: '2015-11-01' })
    expect([done.status, await done.json()]).toMatchObject([202, { batch: { status: 'held' } }])
  })

  it('is shown once, and only a digest of it is kept', async () => {
    const secret = await make('once')
    const [, random = ''] = secret.split('~')
    expect(random).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await office.tokens())).not.toContain(random)
    expect(JSON.stringify((await office.audit({})).entries)).not.toContain(random)
    await expect(office.addToken({ id: 'once', profile: 'template', days: 1, who: 'guan' })).rejects.toMatchObject({ code: 'token-taken' })
    await expect(office.addToken({ id: 'path', profile: '/etc/passwd.yaml', days: 1, who: 'guan' })).rejects.toBeInstanceOf(Mistake)
  })

  it('opens nothing once it is revoked, whatever cookie comes with it, and is answered like one that never was', async () => {
    const secret = await make('gone')
    await office.revokeToken({ id: 'gone', who: 'guan' })
    const answers = await Promise.all([secret, 'gone~', 'nobody~x', 'x'].map(async (shown) => (await ask('/api/overview', shown)).json()))
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toMatchObject({ type: 'urn:shuping:token-refused', status: 401 })
    await expect(office.revokeToken({ id: 'gone', who: 'guan' })).rejects.toMatchObject({ code: 'token-revoked' })
    expect((await office.audit({ deed: 'token', about: 'gone' })).entries[1]).toMatchObject({ who: 'guan', after: { revoked: { who: 'guan' } } })
  })

  it('is not found by guessing: an address that shows many wrong ones is made to wait, a good one from it still works', async () => {
    const secret = await make('good')
    const statuses: number[] = []
    for (let guess = 0; guess < 62; guess++) statuses.push((await ask('/api/overview', `good~${guess}`, {}, '10.0.0.9')).status)
    expect([statuses.indexOf(429), statuses.at(-1)]).toEqual([60, 429])
    expect((await ask('/api/overview', secret, {}, '10.0.0.9')).status).toBe(403)
  })
})

describe('the life of a token', () => {
  it('ends on its day, and a clock that is set back revives it neither now nor after a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuping-token-'))
    let [wall, elapsed] = [Date.UTC(2026, 0, 5), 0]
    const open = async () => {
      const warehouse = await openWarehouse(folder)
      return { warehouse, access: await openAccess(warehouse, (latest) => steadyClock(latest, () => wall, () => elapsed)) }
    }
    const { warehouse, access } = await open()
    const { secret } = await access.tokens.add({ id: 'week', profile: 'template', days: 7 }, 'guan')
    ;[wall, elapsed] = [wall + 6 * day, elapsed + 6 * day]
    expect(await access.tokens.use(secret)).toMatchObject({ id: 'week' })
    wall -= 30 * day
    elapsed += day
    expect(await access.tokens.use(secret)).toBeNull()
    await warehouse.close()
    elapsed = 0
    const again = await open()
    expect(again.access.now()).toBeGreaterThan(wall + 29 * day)
    expect(again.access.tokens.get('week').good).toBe(true)
    elapsed += day
    expect(await again.access.tokens.use(secret)).toBeNull()
    await again.warehouse.close()
    await rm(folder, { recursive: true, force: true })
  })
})
