import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command } from '../access/actor'
import { tokenHeader, userHeader } from '../access/token-header'
import { wordsOf } from '../bulletin/edit'
import { entries, filledOffice, type SmallOffice } from '../evaluation/frozen/fixture/small-office'
import type { PersonRole } from '../../metrics/vocabulary/role'
import { createApp } from '../routes/app'
import { commanded } from './commanded'

const period = '2015-Q2'
const password = 'correct horse battery'
const token = 't'.repeat(43)
const signed = { why: '季度通报', signer: '主任', date: '2015-07-20' }

let small: SmallOffice
/** Cookies by account. */
const cookies: Record<string, string> = {}
const office = () => small.office
const ask = (path: string, headers: Record<string, string>, body: object) =>
  createApp(office(), { version: '0.0.0', token, web: null, loopbackOnly: true }).request(`http://127.0.0.1${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) })
const post = (who: string, path: string, body: object) => ask(path, { Cookie: cookies[who] ?? '' }, body)
/** As a command does it through the server. */
const order = (user: string, path: string, body: object) => ask(path, { [tokenHeader]: token, [userHeader]: `user=${user}` }, body)
/** As a command does it on the data folder itself. */
const alone = (user: string) => commanded(office(), command(user, office().access.accounts.any, 'local'))
const told = async (answer: Response | Promise<Response>): Promise<string> => ((await (await answer).json()) as { type?: string }).type?.replace('urn:shuping:', '') ?? 'done'
const code = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code: string }) => error.code)
async function demand(answer: Response | Promise<Response>): Promise<void> {
  const code = await told(answer)
  if (code !== 'done') throw new Error(code)
}

describe('who composed a bulletin', () => {
  beforeAll(async () => {
    small = await filledOffice()
    await office().setIdentity({ settings: { name: '某市大数据局', abbreviation: '某数发' }, who: '甲', why: '启用' })
    const people: readonly (readonly [string, readonly PersonRole[]])[] = [['guan', ['administrator']], ['wang', ['evaluator', 'issuer']], ['li', ['evaluator', 'issuer']], ['zhang', ['issuer']], ['zhao', ['evaluator']]]
    for (const [id, roles] of people) {
      await office().access.accounts.enter(id, { name: id.toUpperCase(), roles, department: null, blocked: false }, 'guan', password, false)
      cookies[id] = (await ask('/api/session', {}, { id, password })).headers.getSetCookie()[0]!.split(';')[0]!
    }
    for (const [path, body] of [['freeze', {}], ['state', { to: 'comment' }], ['state', { to: 'final' }]] as const) await demand(post('wang', `/api/periods/${period}/${path}`, { ...body, why: '季度通报', who: 'wang' }))
    // Words that say nothing new are words of hers all the same.
    const { blocks } = await office().bulletinDocument({ period })
    const found = blocks.find((block) => block.kind === 'paragraph' && block.id === 'method/outside')
    if (found?.kind !== 'paragraph') throw new Error('no such paragraph')
    await demand(post('li', `/api/periods/${period}/edits`, { ...wordsOf(found.spans), paragraph: found.id, why: '润色', who: 'li' }))
  })
  afterAll(() => small.end())
  const issuing = `/api/periods/${period}/issue`

  it('does not issue it: who kept its figures, whose words stand in it, whatever name is sent', async () => {
    for (const who of ['wang', 'li']) expect(await told(post(who, issuing, { ...signed, who: '别人' }))).toBe('composed-oneself')
    expect(await told(post('zhao', issuing, { ...signed, who: 'zhao' }))).toBe('not-permitted')
  })

  it('does not by a command either, through the server or on the data folder', async () => {
    expect(await told(order('wang', issuing, { ...signed, who: 'wang' }))).toBe('composed-oneself')
    expect(await code(alone('wang').issue({ ...signed, period, who: 'wang' }))).toBe('composed-oneself')
  })

  it('is not got round by a command that says another name', async () => {
    expect(await told(order('wang', issuing, { ...signed, who: 'zhang' }))).toBe('named-by-system')
    const { issue } = alone('wang')
    expect(await code(Promise.resolve().then(() => issue({ ...signed, period, who: 'zhang' })))).toBe('named-by-system')
  })

  it('does not by repeating an issue of somebody else that failed', async () => {
    const place = join(small.folder, 'issued')
    writeFileSync(place, 'not a folder')
    expect(await told(post('zhang', issuing, { ...signed, who: 'zhang' }))).toBe('cannot-keep')
    rmSync(place)
    const [failed] = (await office().overview()).failedRuns
    const again = `/api/runs/${failed!.number}/repeat`
    expect(await told(post('wang', again, { who: 'wang' }))).toBe('composed-oneself')
    expect(await told(post('zhao', again, { who: 'zhao' }))).toBe('not-permitted')
    expect(await told(post('zhang', again, { who: 'zhang' }))).not.toBe('composed-oneself')
    expect((await office().issued(period))[0]).toMatchObject({ number: '某数发〔2015〕1号', who: 'ZHANG（zhang）' })
  })

  it('does not issue the erratum of what she revised, and the audit names who did, with the user of a command', async () => {
    await small.import({ 'catalog-entry.csv': entries([0, 1, 2, 3, 4, 5, 6]) }, '2015-12-05')
    expect(await told(order('wang', `/api/periods/${period}/revision`, { why: '补报', who: 'wang' }))).toBe('done')
    expect(await told(post('wang', issuing, { ...signed, who: 'wang' }))).toBe('composed-oneself')
    await alone('operator').issue({ ...signed, period, who: 'operator' })
    const { entries: audited } = await office().audit({ period, size: 3 })
    expect(audited.map(({ deed, who, outcome, from }) => `${deed} ${who} ${outcome} ${from}`)).toEqual(['issue 命令行（operator） done local', 'issue WANG（wang） refused ', 'revision 命令行（wang） done '])
  })
})
