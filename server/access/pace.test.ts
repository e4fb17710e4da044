import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'
import { createApp } from '../routes/app'
import type { Actor } from './actor'
import { Pace } from './pace'

describe('how often one may ask', () => {
  let small: SmallOffice
  beforeAll(async () => {
    small = await smallOffice()
  })
  afterAll(async () => {
    vi.useRealTimers()
    await small.end()
  })

  it('is bounded for a stranger who hammers, whose refusals do not fill the record either, and for nobody else', async () => {
    await small.office.access.accounts.enter('guan', { name: '管理', roles: ['administrator'], department: null, blocked: false }, 'guan', 'correct horse battery', false)
    const app = createApp(small.office, { version: '0.0.0', token: 't'.repeat(43), web: null, loopbackOnly: false })
    const ask = (from: string) => app.request('http://shuping.example/api/ranking?period=2015', {}, { incoming: { socket: { remoteAddress: from } } })
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date', 'performance'] })
    const statuses: number[] = []
    for (let hit = 0; hit < 330; hit++) statuses.push((await ask('10.0.0.66')).status)
    expect([statuses.indexOf(429), statuses.filter((status) => status === 401).length, (await ask('10.0.0.2')).status]).toEqual([300, 300, 401])
    const { entries, lines, total } = await small.office.audit({ deed: 'refusal', grouped: true })
    expect([total, lines, entries.map(({ from, times, after }) => [from, times, after])]).toEqual([302, 3, [['10.0.0.2', 1, { status: 401 }], ['10.0.0.66', 1, { status: 429 }], ['10.0.0.66', 300, { status: 401 }]]])
    vi.advanceTimersByTime(10 * 60_000)
    expect((await ask('10.0.0.66')).status).toBe(401)
  })

  it('is four times as much for who is known, and not counted for who holds the machine', () => {
    const pace = new Pace()
    const actor = (via: Actor['via'], id: string): Actor => ({ id, name: id, roles: [], department: null, via, from: '10.0.0.1' })
    const beyond = (who: Actor) => Array.from({ length: 1300 }, () => pace.count(who, 0)).filter((one) => one !== null)
    expect((['session', 'token', 'nobody', 'operator', 'command'] as const).map((via) => beyond(actor(via, via)).length)).toEqual([100, 100, 1000, 0, 0])
    expect(pace.count(actor('session', 'other'), 0)).toBeNull()
    expect(beyond(actor('session', 'third'))[0]).toEqual({ until: 60_000, first: true })
  })
})
