import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figureChanges } from '../../metrics/scoring/figure-change'
import { filledOffice, type SmallOffice } from '../evaluation/frozen/fixture/small-office'
import { createApp } from '../routes/app'
import type { Appeal } from './appeal'

const period = '2015-Q2'
const office = { who: '评估员', why: '核实' }
const department = { who: '甲局联系人', why: '已于五月登记' }
const objection = (subject: string) => ({ period, department: 'AA', items: [{ indicator: 'catalog-coverage', subject }], files: [], ...department })

let small: SmallOffice
const ask = (path: string, init: RequestInit = {}) => createApp(small.office, { version: '0.0.0', token: 't', web: null, loopbackOnly: true }).request(`http://127.0.0.1${path}`, init)
const post = (path: string, body: object) => ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
const numberOf = async (subject: string): Promise<number> => (await small.office.fileAppeal(objection(subject), 'AA')).number

describe('an appeal', () => {
  beforeAll(async () => {
    small = await filledOffice()
    await small.office.freeze({ period, ...office })
  })
  afterAll(() => small.end())

  it('is filed while the period is out for comment, and not before', async () => {
    await expect(small.office.fileAppeal(objection('P5'), 'AA')).rejects.toMatchObject({ code: 'not-in-comment' })
    await small.office.move({ period, to: 'comment', ...office })
    const filed = await small.office.fileAppeal(objection('P5'), 'AA')
    expect(filed).toMatchObject({ number: 1, revision: 0, department: 'AA', departmentName: '甲局', state: 'filed', awaits: 'office', overdue: false, workingDaysLeft: filed.dueOn && 10 })
    expect(filed.items).toEqual([{ item: 1, indicator: 'catalog-coverage', subject: 'P5', title: '项目5', verdict: 'pending', reason: 'not-catalogued', corrected: null }])
  })

  it("is against one's own verdicts, each judged and in one open appeal at a time", async () => {
    await expect(small.office.fileAppeal(objection('P7'), 'BB')).rejects.toMatchObject({ code: 'other-department' })
    await expect(small.office.fileAppeal(objection('P4'), 'AA')).rejects.toMatchObject({ code: 'not-judged' })
    await expect(small.office.fileAppeal(objection('P5'), 'AA')).rejects.toMatchObject({ code: 'appealed-already' })
    await expect(small.office.appeal(1, 'BB')).rejects.toMatchObject({ code: 'unknown-appeal' })
    expect(await small.office.appeals({}, 'BB')).toEqual([])
  })

  it('is asked back and answered', async () => {
    const asked = await small.office.stepAppeal({ number: 1, deed: 'ask', files: [], ...office }, null)
    expect(asked).toMatchObject({ state: 'asked', awaits: 'department', workingDaysLeft: asked.dueOn && 5 })
    const answered = await small.office.stepAppeal({ number: 1, deed: 'answer', files: [], ...department }, 'AA')
    expect(answered).toMatchObject({ state: 'answered', awaits: 'office' })
    await expect(small.office.stepAppeal({ number: 1, deed: 'answer', files: [], ...department }, 'AA')).rejects.toMatchObject({ code: 'appeal-moved' })
  })

  it('is decided after a look at what it would move; nothing kept moves, and the correction is on record', async () => {
    const before = await small.office.ranking({ period })
    const changes = await small.office.previewAppeal({ number: 1, corrections: [{ item: 1, verdict: 'met' }] })
    expect(changes.find(({ department: code, indicator }) => code === 'AA' && indicator === 'catalog-coverage')).toMatchObject({ before: { counts: { met: 2 } }, after: { counts: { met: 3 } } })
    expect(await small.office.decisions('verdict-correction')).toEqual([])
    const decided = await small.office.decideAppeal({ number: 1, corrections: [{ item: 1, verdict: 'met' }], ...office })
    expect(decided).toMatchObject({ state: 'accepted', awaits: null, dueOn: null, items: [{ verdict: 'pending', corrected: 'met' }] })
    expect(decided.steps.at(-1)?.effect).toEqual(changes)
    const own = changes.filter(({ department: code }) => code === 'AA')
    expect(own.length).toBeLessThan(changes.length)
    expect((await small.office.appeal(1, 'AA')).steps.at(-1)?.effect).toEqual(own)
    expect(await small.office.ranking({ period })).toEqual(before)
    expect(await small.office.decisions('verdict-correction')).toMatchObject([{ standing: true, cells: { subject: 'P5', first_verdict: 'pending', verdict: 'met', ground: '核实', appeal: '1' } }])
    // What the next revision moves is what was foreseen, recounted from the two rankings.
    await small.office.revise({ period, ...office })
    expect(figureChanges(before, await small.office.ranking({ period }))).toEqual(changes)
    expect((await small.office.verify(period)).differences).toEqual([])
  })

  it('is decided once: of two who decide, one is told what the other did', async () => {
    const number = await numberOf('P7')
    const both = await Promise.allSettled([
      small.office.decideAppeal({ number, corrections: [{ item: 1, verdict: 'met' }], who: '张三', why: '采纳' }),
      small.office.decideAppeal({ number, corrections: [], who: '李四', why: '不采纳' }),
    ])
    const [won] = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const [lost] = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error & { code: string; detail: { zh: string } }] : []))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(lost?.code).toBe('appeal-moved')
    expect(lost?.detail.zh).toContain(won!.steps.at(-1)!.who)
    const found = await small.office.appeal(number, null)
    expect(found.steps.filter(({ deed }) => deed === 'decide')).toHaveLength(1)
    // A correction stands exactly where it was accepted.
    const standing = (await small.office.decisions('verdict-correction')).filter(({ cells }) => cells.appeal === String(number))
    expect(standing).toHaveLength(found.state === 'accepted' ? 1 : 0)
  })

  it('is accepted in part, refused, or withdrawn', async () => {
    const { number } = await small.office.fileAppeal({ ...objection('P9'), items: ['P9', 'P11'].map((subject) => ({ indicator: 'catalog-coverage', subject })) }, 'AA')
    await expect(small.office.decideAppeal({ number, corrections: [{ item: 3, verdict: 'met' }], ...office })).rejects.toMatchObject({ code: 'wrong-correction' })
    await expect(small.office.decideAppeal({ number, corrections: [{ item: 1, verdict: 'pending' }], ...office })).rejects.toMatchObject({ code: 'wrong-correction' })
    expect(await small.office.decideAppeal({ number, corrections: [{ item: 2, verdict: 'exempt' }], ...office })).toMatchObject({ state: 'partly', items: [{ corrected: null }, { corrected: 'exempt' }] })
    expect(await small.office.decideAppeal({ number: await numberOf('P9'), corrections: [], ...office })).toMatchObject({ state: 'refused' })
    expect(await small.office.stepAppeal({ number: await numberOf('P9'), deed: 'withdraw', files: [], ...department }, 'AA')).toMatchObject({ state: 'withdrawn' })
  })

  it('takes files by their content, keeps them under their hash, and gives them to be saved only', async () => {
    const put = (name: string, body: Uint8Array | string) => ask(`/api/appeals/files/${encodeURIComponent(name)}`, { method: 'PUT', body: body as BodyInit })
    const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(await (await put('../登记 截图.html', pdf)).json()).toEqual({ name: '登记 截图.html', sha256, bytes: pdf.length, kind: 'pdf' })
    for (const [name, body] of [['a.pdf', '<script>alert(1)</script>'], ['b.pdf', 'MZ\u0000'], ['c.svg', '<svg onload="x"/>'], ['d.pdf', ''], ['e.docx', 'PK\u0003\u0004 nothing of an office document']] as const)
      expect([name, (await put(name, body)).status]).toEqual([name, 422])
    expect((await put('f.txt', 'x'.repeat(10 * 2 ** 20 + 1))).status).toBe(413)
    const filed = (await (await post('/api/appeals', { ...objection('P9'), files: [{ name: '登记截图.pdf', sha256 }] })).json()) as Appeal
    expect(filed.steps[0]?.files).toEqual([{ name: '登记截图.pdf', sha256, bytes: pdf.length, kind: 'pdf' }])
    const answer = await ask(`/api/appeals/${filed.number}/files/${sha256}`)
    expect([answer.headers.get('Content-Type'), answer.headers.get('X-Content-Type-Options'), answer.headers.get('Content-Disposition')?.startsWith('attachment')]).toEqual(['application/octet-stream', 'nosniff', true])
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(pdf)
    expect((await ask(`/api/appeals/1/files/${sha256}`)).status).toBe(404)
    expect((await post('/api/appeals', { ...objection('P11'), files: [{ name: 'x.pdf', sha256: '0'.repeat(64) }] })).status).toBe(404)
  })

  it('passes to the successor when its department ends in the middle of it, and keeps the name of its day', async () => {
    const [open] = await small.office.appeals({ state: 'filed' }, 'AA')
    await small.office.decide({ type: 'department', cells: { code: 'AA', name: '甲局（原）', group_id: 'municipal', until_on: '2015-07-31', successors: 'BB' }, ...office })
    expect((await small.office.appeals({ state: 'filed' }, 'BB')).map(({ number, departmentName }) => `${number} ${departmentName}`)).toEqual([`${open!.number} 甲局`])
    expect(await small.office.stepAppeal({ number: open!.number, deed: 'withdraw', files: [], who: '乙局联系人', why: '承接后撤回' }, 'BB')).toMatchObject({ state: 'withdrawn', department: 'AA' })
  })

  it('leaves each step in the audit', async () => {
    const { entries } = await small.office.audit({ deed: 'appeal', about: '1', outcome: 'done' })
    expect(entries.find(({ after }) => (after as { state?: string }).state === 'accepted')).toMatchObject({ who: '评估员', before: { state: 'answered' }, after: { items: [{ subject: 'P5', corrected: 'met' }] } })
    expect((await small.office.verifyAudit()).broken).toBeNull()
  })
})
