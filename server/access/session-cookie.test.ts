import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openOffice } from '../office/local'
import type { HoldingOffice } from '../office/office'
import { createApp } from '../routes/app'

const password = 'correct horse battery'

describe('a server with accounts', () => {
  let folder: string
  let office: HoldingOffice
  let app: ReturnType<typeof createApp>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shuping-cookie-'))
    office = await openOffice(folder)
    app = createApp(office, { version: '0.0.0', token: 't'.repeat(43), web: null, loopbackOnly: false, proxies: ['10.9.9.9'] })
  })
  afterAll(async () => {
    await office.close()
    await rm(folder, { recursive: true, force: true })
  })
  const peer = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
  const ask = (path: string, { cookie = '', method = 'GET', body, headers = {}, from = '10.0.0.1' }: { cookie?: string; method?: string; body?: object; headers?: Record<string, string>; from?: string } = {}) =>
    app.request(`http://shuping.example${path}`, { method, headers: { Host: 'shuping.example', 'Content-Type': 'application/json', ...(cookie ? { Cookie: cookie } : {}), ...headers }, body: body && JSON.stringify(body) }, peer(from))
  const signIn = (id: string, shown: string, more = {}) => ask('/api/session', { method: 'POST', body: { id, password: shown }, ...more })
  const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const me = async (cookie: string) => (await (await ask('/api/me', { cookie })).json()) as { via: string; id: string; actions: string[]; firstPassword: boolean }

  it('has one operator until somebody has an account, and from then on lets nobody in without one', async () => {
    expect(await me('')).toMatchObject({ via: 'operator', actions: expect.arrayContaining(['decide', 'accounts']) })
    await office.access.accounts.enter('guan', { name: '管理员', roles: ['administrator'], department: null, blocked: false }, 'guan', password, false)
    expect(await me('')).toMatchObject({ via: 'nobody', actions: ['enter', 'verify-certificate'] })
    const refusal = await ask('/api/overview')
    expect([refusal.status, refusal.headers.get('Content-Type')]).toEqual([401, expect.stringContaining('application/problem+json')])
  })

  it('gives a cookie that no script reads and no other site sends, and over TLS a name that no other host can set', async () => {
    const plain = (await signIn('guan', password)).headers.getSetCookie()[0] ?? ''
    expect(plain).toMatch(/^shuping-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const behind = { from: '10.9.9.9', headers: { 'X-Forwarded-For': '1.2.3.4, 10.0.0.1', 'X-Forwarded-Proto': 'https', Origin: 'https://shuping.example' } }
    const secure = (await signIn('guan', password, behind)).headers.getSetCookie()[0] ?? ''
    expect(secure).toMatch(/^__Host-shuping-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    const claimed = (await signIn('guan', password, { headers: { 'X-Forwarded-Proto': 'https' } })).headers.getSetCookie()[0] ?? ''
    expect(claimed).not.toContain('Secure')
  })

  it('begins a session anew at every sign-in, and takes none that was planted', async () => {
    const planted = `shuping-session=${'a'.repeat(43)}`
    expect((await me(planted)).via).toBe('nobody')
    const first = cookieOf(await signIn('guan', password, { cookie: planted }))
    const second = cookieOf(await signIn('guan', password, { cookie: first }))
    expect(new Set([planted, first, second]).size).toBe(3)
    expect([(await me(first)).via, (await me(second)).via]).toEqual(['nobody', 'session'])
  })

  it('lets a stolen cookie do nothing once its owner has signed out', async () => {
    const cookie = cookieOf(await signIn('guan', password))
    expect((await ask('/api/accounts', { cookie })).status).toBe(200)
    const left = await ask('/api/session', { cookie, method: 'DELETE' })
    expect(left.headers.getSetCookie()[0]).toMatch(/^shuping-session=; Max-Age=0/)
    expect((await ask('/api/accounts', { cookie })).status).toBe(401)
  })

  it('lets a stolen cookie do nothing once an administrator has ended its sessions, or reset the password', async () => {
    const admin = cookieOf(await signIn('guan', password))
    await office.access.accounts.enter('zhao', { name: '赵', roles: ['reader'], department: null, blocked: false }, 'guan', password, false)
    for (const end of [{ path: '/api/accounts/zhao/sessions', method: 'DELETE' }, { path: '/api/accounts/zhao/password', method: 'POST' }]) {
      const stolen = cookieOf(await signIn('zhao', password))
      expect((await ask('/api/overview', { cookie: stolen })).status).toBe(200)
      expect((await ask(end.path, { cookie: admin, method: end.method })).status).toBe(200)
      expect((await ask('/api/overview', { cookie: stolen })).status).toBe(401)
    }
    expect((await signIn('zhao', password)).status).toBe(401)
  })

  it('lets a first password do nothing but be changed, and an administrator end what she gave', async () => {
    const admin = cookieOf(await signIn('guan', password))
    const words = { name: '王敏', roles: ['evaluator'], department: null, blocked: false }
    const made = (await (await ask('/api/accounts', { cookie: admin, method: 'POST', body: { id: 'wangmin', words } })).json()) as { password: string }
    const first = cookieOf(await signIn('wangmin', made.password))
    expect(await me(first)).toMatchObject({ firstPassword: true, actions: ['enter', 'verify-certificate'] })
    expect(await (await ask('/api/overview', { cookie: first })).json()).toMatchObject({ type: 'urn:shuping:password-due', status: 403 })
    const changed = cookieOf(await ask('/api/me/password', { cookie: first, method: 'POST', body: { current: made.password, password: 'my very own password' } }))
    expect([(await ask('/api/overview', { cookie: first })).status, (await ask('/api/overview', { cookie: changed })).status]).toEqual([401, 200])
    expect((await ask('/api/accounts', { cookie: changed })).status).toBe(403)
    await ask('/api/accounts/wangmin', { cookie: admin, method: 'POST', body: { ...words, blocked: true } })
    expect((await ask('/api/overview', { cookie: changed })).status).toBe(401)
  })

  it('is not kept open by a page that nobody is at: what it asks by itself is answered, and ends nothing later', async () => {
    const cookie = cookieOf(await signIn('guan', password))
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'performance'] })
    const polls: number[] = []
    for (let minute = 0; minute < 60; minute++) {
      vi.advanceTimersByTime(60_000)
      polls.push((await ask('/api/overview', { cookie, headers: { 'X-Shuping-Background': '1' } })).status)
      // Half an hour after signing in she is at the page once.
      if (minute === 29) await ask('/api/overview', { cookie })
    }
    expect(new Set(polls)).toEqual(new Set([200]))
    for (let minute = 0; minute < 30; minute++) {
      vi.advanceTimersByTime(60_000)
      polls.push((await ask('/api/overview', { cookie, headers: { 'X-Shuping-Background': '1' } })).status)
    }
    vi.useRealTimers()
    expect(polls.indexOf(401)).toBe(89)
  })

  it('records by name whom it refuses, and as nobody whom it does not know', async () => {
    const cookie = cookieOf(await signIn('guan', password))
    await ask('/api/batches', { cookie })
    await ask('/api/batches', { cookie: `shuping-session=${'b'.repeat(43)}` })
    const { entries } = await office.audit({ deed: 'refusal', about: 'GET /api/batches', size: 2 })
    expect(entries.map(({ who, from, after }) => [who, from, after])).toEqual([['—', '10.0.0.1', { status: 401 }], ['管理员（guan）', '10.0.0.1', { status: 403 }]])
  })

  it('keeps a decision under the name of who is signed in, whatever name is sent', async () => {
    await office.access.accounts.enter('lili', { name: '李丽', roles: ['evaluator'], department: null, blocked: false }, 'guan', password, false)
    const cookie = cookieOf(await signIn('lili', password))
    const cells = { code: 'X100', name: '某局', group_id: 'municipal' }
    const entered = await ask('/api/decisions/department', { cookie, method: 'POST', body: { cells, who: '别人', why: '试' } })
    expect(await entered.json()).toMatchObject({ batch: { who: '李丽（lili）' } })
  })

  it('changes nothing that the page of another site asks for, with the cookie or at the door', async () => {
    const cookie = cookieOf(await signIn('guan', password))
    for (const headers of [{ Origin: 'http://evil.example' }, { 'Sec-Fetch-Site': 'cross-site' }] as Record<string, string>[]) {
      expect((await ask('/api/accounts', { cookie, method: 'POST', body: {}, headers })).status).toBe(403)
      expect((await signIn('guan', password, { headers })).status).toBe(403)
    }
  })

  it('takes no command for one that comes through a proxy', async () => {
    const token = { 'X-Shuping-Token': 't'.repeat(43) }
    expect((await ask('/api/overview', { headers: token, from: '127.0.0.1' })).status).toBe(200)
    expect((await ask('/api/overview', { headers: { ...token, 'X-Forwarded-For': '127.0.0.1' }, from: '10.9.9.9' })).status).toBe(403)
  })
})
