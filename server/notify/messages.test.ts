import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { usualChoice } from '../../metrics/messages/choice'
import { openAccess } from '../access/access'
import { tokenHeader } from '../access/token-header'
import { Evaluations } from '../evaluation/evaluations'
import { firstFiles, type SmallOffice, smallOffice } from '../evaluation/frozen/fixture/small-office'
import { createApp } from '../routes/app'
import { settingsShape } from '../settings/settings'
import { openWarehouse } from '../warehouse'
import { readLetter, type RunningMail, startMail } from './fixture'
import { Messages } from './messages'

const period = '2015-Q2'
const deed = { who: '评估员', why: '核实' }
/** 2015-09-30 is a Wednesday; the week of National Day follows, and 10 October is worked. */
const requests = `id,title,department,submitted,passed,due,replied
R1,甲,AA,2015-08-01,2015-08-03,2015-09-29,
R2,乙,AA,2015-08-01,2015-08-03,2015-09-29,
R3,丙,AA,2015-08-01,2015-08-03,2015-09-10,
R4,丁,AA,2015-09-10,2015-09-11,2015-10-09,
R5,戊,AA,2015-09-10,2015-09-11,2015-10-13,
R6,己,BB,2015-08-01,2015-08-03,2015-09-29,
R7,庚,AA,2015-08-01,2015-08-03,2015-09-29,2015-09-29
`

describe('people are told', () => {
  let mail: RunningMail
  let small: SmallOffice
  let hooks: object[]
  const gateway = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      hooks.push(JSON.parse(body) as object)
      response.writeHead(204).end()
    })
  })
  let origin: string
  beforeAll(async () => {
    hooks = []
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
    mail = await startMail()
    small = await smallOffice(
      settingsShape.parse({
        address: 'https://shuping.sh.example',
        mail: { host: '127.0.0.1', port: mail.port, encryption: 'none', from: 'shuping@sh.example', domains: ['sh.example'] },
        webhook: { secret: 's'.repeat(32), allow: [`${origin}/hooks`] },
      }),
    )
    const { accounts } = small.office.access
    const person = { blocked: false, department: null } as const
    await accounts.enter('guan', { ...person, name: '管理员', roles: ['administrator'] }, 'guan', 'correct horse battery', false)
    await accounts.enter('ping', { ...person, name: '评估员', roles: ['evaluator'] }, 'guan', 'correct horse battery', false)
    await accounts.enter('jia', { ...person, name: '甲局联系人', roles: ['contact'], department: 'AA' }, 'guan', 'correct horse battery', false)
    await accounts.enter('yi', { ...person, name: '乙局联系人', roles: ['contact'], department: 'BB' }, 'guan', 'correct horse battery', false)
    await accounts.enter('ling', { ...person, name: '领导', roles: ['reader'] }, 'guan', 'correct horse battery', false)
    await small.import({ ...firstFiles, 'request.csv': requests }, '2015-09-30')
  })
  afterAll(async () => {
    await small.end()
    await mail.close()
    gateway.close()
  })
  const office = () => small.office
  const lines = async (to: string, kind: string): Promise<string[]> =>
    (await office().messages(to)).messages.flatMap(({ groups }) => groups.filter((group) => group.kind === kind).flatMap((group) => group.lines.map(({ words }) => `${group.rung ?? ''} ${words.en}`)))
  const about = async (to: string, word: string) => (await lines(to, 'deadline')).filter((line) => line.includes(word))

  it('of what is due soon, overdue, and long overdue, each rung to more people, counted in working days', async () => {
    await office().tell()
    const own = await about('jia', '2015-09-29')
    expect(own).toEqual([expect.stringMatching(/^urge 甲局: .*, 2, due 2015-09-29, 1 working day ago$/)])
    expect(await about('jia', '2015-09-10')).toEqual([expect.stringMatching(/^report .*, 1, due 2015-09-10, 14 working days ago$/)])
    expect(await about('jia', '2015-10-09')).toEqual([expect.stringMatching(/^remind .*, 1, due 2015-10-09$/)])
    expect([await about('jia', '2015-10-13'), await about('jia', '乙局')]).toEqual([[], []])
    expect((await about('ping', '2015-09-29')).map((line) => line.slice(0, 7))).toEqual(['urge 甲局', 'urge 乙局'])
    expect(await about('ping', '2015-10-09')).toEqual([])
    expect((await lines('ling', 'deadline')).every((line) => line.startsWith('report'))).toBe(true)
    expect(await lines('guan', 'deadline')).toEqual([])
  })

  it('once: not again by another round, or after a restart', async () => {
    const before = await office().messages('jia')
    await office().tell()
    await small.reopen()
    await office().tell()
    expect(await office().messages('jia')).toEqual(before)
    expect(before).toMatchObject({ unread: 1, messages: [{ read: false }] })
  })

  it('of the next rung when its day has come, and of nothing again that they were told, though data have come', async () => {
    await small.import({ 'request.csv': requests.replace('2015-09-10,\n', '2015-09-10,2015-10-14\n') }, '2015-10-19')
    await office().tell()
    expect((await about('jia', '2015-09-29')).map((line) => line.split(' ')[0])).toEqual(['report', 'urge'])
    expect((await about('jia', '2015-10-09')).map((line) => line.split(' ')[0])).toEqual(['urge', 'remind'])
    expect(await about('jia', '2015-09-10')).toHaveLength(1)
  })

  it('of a batch that is held, those who decide, who are told by mail and webhook as they chose, in one message', async () => {
    const all = { ...usualChoice.ways, batch: ['mail', 'webhook'], period: ['mail'] } as const
    await office().chooseMessages('ping', { ways: all, mail: 'ping@sh.example', webhook: `${origin}/hooks/ping`, language: 'zh' })
    const file = join(small.folder, 'request.csv')
    await writeFile(file, requests.split('\n').slice(0, 3).join('\n'))
    const { batch } = await office().import({ files: [file], profile: 'template', observedOn: '2015-10-20', who: 'test' })
    expect(batch.status).toBe('held')
    await office().freeze({ period, ...deed })
    await office().move({ period, to: 'comment', ...deed })
    await office().tell()
    await office().tell()
    expect(mail.letters.map((letter) => [letter.to, readLetter(letter).subject])).toEqual([[['ping@sh.example'], '[数评] 暂缓的批次 1 项、征求意见和通报印发 1 项']])
    const { text } = readLetter(mail.letters[0]!)
    expect(text).toContain(`批次 ${batch.id}（template）暂缓`)
    expect(text).toContain('https://shuping.sh.example/bulletin?period=2015-Q2')
    expect(hooks).toMatchObject([{ to: 'ping', title: { zh: '暂缓的批次 1 项' }, groups: [{ kind: 'batch', lines: [{ link: 'https://shuping.sh.example/data' }] }] }])
    expect([await lines('ping', 'batch'), await lines('jia', 'batch'), await lines('jia', 'period')]).toEqual([[], [], [expect.stringContaining('out for comment')]])
    expect((await office().audit({ deed: 'settings', who: 'ping' })).total).toBe(1)
  })

  it('of an appeal whoever has to act, and of its decision the department that filed it, no other', async () => {
    const filed = await office().fileAppeal({ period, department: 'AA', items: [{ indicator: 'catalog-coverage', subject: 'P5' }], files: [], who: '甲局', why: '已登记' }, 'AA')
    await office().tell()
    await office().decideAppeal({ number: filed.number, corrections: [], ...deed })
    await office().tell()
    expect([await lines('ping', 'appeal'), await lines('jia', 'appeal'), await lines('yi', 'appeal')]).toEqual([[expect.stringMatching(/Appeal 1 .*: Filed$/)], [expect.stringMatching(/Appeal 1 .*: Refused$/)], []])
  })

  it('by no way that is not set up, to no address that is not allowed', async () => {
    const wants = (way: 'mail' | 'webhook', address: string | null) => office().chooseMessages('jia', { ...usualChoice, ways: { ...usualChoice.ways, appeal: [way] }, [way]: address })
    await expect(wants('mail', 'jia@evil.example')).rejects.toMatchObject({ code: 'address-not-allowed' })
    await expect(wants('webhook', `${origin}/elsewhere`)).rejects.toMatchObject({ code: 'address-not-allowed' })
    await expect(wants('mail', null)).rejects.toMatchObject({ code: 'address-missing' })
    const plain = await smallOffice()
    await expect(plain.office.chooseMessages('operator', { ...usualChoice, ways: { ...usualChoice.ways, appeal: ['mail'] }, mail: 'a@sh.example' })).rejects.toMatchObject({ code: 'way-not-set-up' })
    expect((await plain.office.messageChoice('operator')).ways).toEqual(['product'])
    await plain.end()
  })

  it('though the deadlines cannot be evaluated, and why is told to whoever runs the server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shuping-messages-'))
    const warehouse = await openWarehouse(folder)
    await warehouse.run("INSERT INTO issued_document VALUES (1, '2015', 'bulletin', 0, '一', '数评', 2015, 1, '通报', DATE '2016-01-04', '签', '评', TIMESTAMP '2016-01-04 09:00:00', '因', '[]')")
    const messages = new Messages(warehouse, new Evaluations(warehouse), (await openAccess(warehouse)).accounts, {}, () => Promise.resolve('no period'))
    await expect(messages.tell()).rejects.toThrow('no period')
    await messages.tell()
    expect(await messages.messages('operator')).toMatchObject({ unread: 1, messages: [{ groups: [{ kind: 'period', lines: [{ words: { zh: '通报（一）已印发' } }] }] }] })
    await warehouse.close()
    await rm(folder, { recursive: true })
  })

  it('and a letter that could not be sent is said to be so, and tried again later', async () => {
    await office().chooseMessages('yi', { ...usualChoice, ways: { ...usualChoice.ways, period: ['mail'] }, mail: 'yi@sh.example' })
    await mail.close()
    await office().move({ period, to: 'final', ...deed })
    await office().move({ period, to: 'comment', ...deed })
    await office().tell()
    expect((await office().messageChoice('yi')).failed).toMatchObject({ way: 'mail', why: expect.stringMatching(/ESOCKET|ECONNREFUSED/) })
    expect((await office().messageChoice('ping')).failed).toMatchObject({ way: 'mail' })
    const { port } = mail
    mail = await startMail({}, port)
    await office().tell()
    expect(mail.letters).toEqual([])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    await office().tell()
    vi.useRealTimers()
    expect(mail.letters.flatMap(({ to }) => to).sort()).toEqual(['ping@sh.example', 'yi@sh.example'])
    expect((await office().messageChoice('yi')).failed).toBeNull()
  })

  it('here: each her own, unread until she says so', async () => {
    const app = createApp(office(), { version: '0.0.0', token: 't', web: null, loopbackOnly: true })
    const secret = await office().access.sessions.start('jia', '10.0.0.1')
    const ask = async (path: string, body?: object) => {
      const answer = await app.request(`http://127.0.0.1${path}`, { method: body ? 'POST' : 'GET', headers: { 'Content-Type': 'application/json', Cookie: `shuping-session=${secret}` }, body: body && JSON.stringify(body) })
      return { status: answer.status, content: (await answer.json()) as { unread: number; messages: { number: number; read: boolean }[] } }
    }
    const { content } = await ask('/api/messages')
    expect(content).toEqual(await office().messages('jia'))
    const [newest, second] = content.messages
    const after = await ask('/api/messages/read', { upTo: second!.number })
    expect([after.status, after.content.unread, after.content.messages.map(({ read }) => read)]).toEqual([200, 1, content.messages.map(({ number }) => number !== newest!.number)])
    expect((await ask('/api/me')).content.unread).toBe(1)
    expect((await office().messages('ping')).unread).toBeGreaterThan(0)
    expect((await ask('/api/messages/choice', { ...usualChoice, webhook: 'file:///etc/passwd' })).status).toBe(422)
    expect((await ask('/api/messages/choice', { ...usualChoice, ways: { deadline: ['pigeon'] } })).status).toBe(400)
    const command = await app.request('http://127.0.0.1/api/messages', { headers: { [tokenHeader]: 't' } })
    expect(await command.json()).toEqual({ messages: [], unread: 0 })
  })
})
