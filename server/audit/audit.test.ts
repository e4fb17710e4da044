import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { copyDataFolder } from '../e2e/data-folder'
import { scratchFolder } from '../e2e/scratch-folder'
import { openWarehouse, type Warehouse } from '../warehouse'
import { actingAs } from './acting'
import { Audit } from './audit'
import type { AuditEntry } from './entry'
import { headsFile } from './heads'
import { verifyAudit } from './verify'

const folder = scratchFolder()
let warehouse: Warehouse

/** Enters deeds about 1, 2, 3 …, each at its instant. */
const entered = (instants: readonly string[]): Promise<void> => {
  const left = [...instants]
  return Audit.open(warehouse, () => left.shift()!).then((audit) => Promise.all(instants.map((_, index) => audit.enter({ deed: 'freeze', about: String(index + 1), who: '张三', before: null, after: { state: 'frozen' } }))).then(() => undefined))
}

const broken = async () => (await verifyAudit(warehouse)).broken
const minutes = ['2015-11-02T09:00:00+08:00', '2015-11-02T09:01:00+08:00', '2015-11-02T09:02:00+08:00', '2015-11-02T09:03:00+08:00']

describe('the audit', () => {
  beforeAll(async () => {
    await copyDataFolder('nothing', folder)
    warehouse = await openWarehouse(folder)
  })
  afterAll(() => warehouse.close())
  beforeEach(async () => {
    await warehouse.run('DELETE FROM audit_entry')
    writeFileSync(headsFile(folder), '')
    await entered(minutes)
  })

  it('holds each entry under the SHA-256 of the hash before it and its canonical content', async () => {
    const all: AuditEntry[] = []
    for await (const page of (await Audit.open(warehouse)).rows({})) all.push(...page)
    expect(all.map(({ number, at }) => `${number} ${at}`)).toEqual(minutes.map((at, index) => `${index + 1} ${at}`))
    // By hand, in the order that the canonical form sorts its names.
    const [first, second] = all as [AuditEntry, AuditEntry]
    const line = (entry: AuditEntry): string =>
      `{"about":"${entry.about}","after":{"state":"frozen"},"at":"${entry.at}","before":null,"clockBack":false,"deed":"freeze","from":"local","number":${entry.number},"outcome":"done","period":null,"previous":"${entry.previous}","who":"张三","why":null}`
    const sha = (text: string): string => createHash('sha256').update(text).digest('hex')
    expect(first.hash).toBe(sha(`${'0'.repeat(64)}\n${line(first)}\n`))
    expect(second.hash).toBe(sha(`${first.hash}\n${line(second)}\n`))
    expect(readFileSync(headsFile(folder), 'utf8')).toBe(all.map(({ number, hash }) => `${number} ${hash}\n`).join(''))
    expect(await verifyAudit(warehouse)).toEqual({ entries: 4, head: all.at(-1)?.hash, broken: null, clockBack: [], late: [] })
  })

  it.each([
    ['a name that was changed', "UPDATE audit_entry SET who = '李四' WHERE number = 2", { number: 2, kind: 'altered' }],
    ['an instant that was changed in the last entry', "UPDATE audit_entry SET made_at = '2015-11-01T09:00:00+08:00' WHERE number = 4", { number: 4, kind: 'altered' }],
    ['a state that was changed', `UPDATE audit_entry SET state_after = '{"state":"open"}' WHERE number = 1`, { number: 1, kind: 'altered' }],
    ['a state that is no JSON any more', "UPDATE audit_entry SET state_after = '{' WHERE number = 3", { number: 3, kind: 'altered' }],
    ['the last entries cut', 'DELETE FROM audit_entry WHERE number > 2', { number: 3, kind: 'missing' }],
    ['all entries cut', 'DELETE FROM audit_entry', { number: 1, kind: 'missing' }],
    ['one taken out of the middle', 'DELETE FROM audit_entry WHERE number = 2', { number: 2, kind: 'missing' }],
    ['a second one of a number', "INSERT INTO audit_entry SELECT * REPLACE ('李四' AS who) FROM audit_entry WHERE number = 2", { number: 2, kind: 'inserted' }],
    ['two that changed places', 'UPDATE audit_entry SET number = 5 - number WHERE number IN (2, 3)', { number: 2, kind: 'altered' }],
  ])('finds %s', async (_, sql, found) => {
    await warehouse.run(sql)
    expect(await broken()).toEqual(found)
  })

  it('finds an entry that was rewritten with a hash that fits, and all that follow', async () => {
    // A forger who knows how the chain is made: the table alone is in order again.
    const all: AuditEntry[] = []
    for await (const page of (await Audit.open(warehouse)).rows({})) all.push(...page)
    await warehouse.run('DELETE FROM audit_entry WHERE number > 1')
    const left = minutes.slice(1)
    const forger = await Audit.open(warehouse, () => left.shift()!)
    const kept = readFileSync(headsFile(folder))
    for (const { about } of all.slice(1)) await forger.enter({ deed: 'freeze', about, who: '李四', after: { state: 'frozen' } })
    writeFileSync(headsFile(folder), kept)
    expect(await broken()).toEqual({ number: 2, kind: 'aside' })
  })

  it('never heals a tail that was cut by going on', async () => {
    await warehouse.run('DELETE FROM audit_entry WHERE number > 2')
    await entered(['2015-11-03T09:00:00+08:00'])
    expect(await broken()).toEqual({ number: 3, kind: 'aside' })
  })

  it('finds that the hashes written aside are gone', async () => {
    writeFileSync(headsFile(folder), '')
    expect(await broken()).toEqual({ number: 1, kind: 'aside' })
  })

  it('goes on after a process that ended between an entry and its line aside, and says so', async () => {
    writeFileSync(headsFile(folder), readFileSync(headsFile(folder), 'utf8').split('\n').slice(0, 3).join('\n').concat('\n'))
    await entered(['2015-11-03T09:00:00+08:00'])
    expect(await verifyAudit(warehouse)).toMatchObject({ entries: 5, broken: null, late: [4] })
  })

  it('says at once that a line aside cannot be written, and writes it before the next entry', async () => {
    const later = ['2015-11-03T09:00:00+08:00', '2015-11-03T09:01:00+08:00']
    const audit = await Audit.open(warehouse, () => later.shift()!)
    const [heads, aside] = [headsFile(folder), `${headsFile(folder)}.aside`]
    renameSync(heads, aside)
    mkdirSync(heads)
    await expect(audit.enter({ deed: 'freeze', about: '2015-Q1', who: '张三' })).rejects.toMatchObject({ code: 'audit-aside-unwritable', detail: { zh: expect.stringContaining(`${heads} 无法写入：EISDIR`) as string } })
    rmSync(heads, { recursive: true })
    renameSync(aside, heads)
    expect(await broken()).toEqual({ number: 5, kind: 'aside' })
    await audit.enter({ deed: 'freeze', about: '2015-Q2', who: '张三' })
    expect(await verifyAudit(warehouse)).toMatchObject({ entries: 6, broken: null, late: [] })
  })

  it('marks an instant before the one before it, and refuses nothing', async () => {
    await entered(['2015-11-02T08:00:00+08:00', '2015-11-02T08:30:00+08:00'])
    expect(await verifyAudit(warehouse)).toMatchObject({ entries: 6, broken: null, clockBack: [5] })
  })

  it('lists refusals of a day that say the same as one line, whatever stands between them, and keeps and exports each', async () => {
    const at = ['2015-12-01T10:00:00', '2015-12-01T10:00:01', '2015-12-01T10:00:02', '2015-12-01T10:00:03', '2015-12-01T10:00:04', '2015-12-02T10:00:00'].map((one) => `${one}+08:00`)
    const left = [...at]
    const audit = await Audit.open(warehouse, () => left.shift()!)
    const refused = (about: string, from = '10.9.9.9') => audit.enter({ deed: 'refusal', about, outcome: 'refused', who: '—', from, after: { status: 401 } })
    await refused('GET /api/ranking')
    await audit.enter({ deed: 'freeze', about: '5', who: '张三', after: { state: 'frozen' } })
    await refused('GET /api/ranking')
    await refused('GET /api/ranking', '10.9.9.8')
    await refused('GET /api/ranking')
    await refused('GET /api/ranking')
    const { entries: lines, total, lines: count } = await audit.page({ grouped: true })
    expect(lines.map(({ number, times, since }) => `${number} ${times} ${since.slice(8, 19)}`)).toEqual(['10 1 02T10:00:00', '9 3 01T10:00:00', '8 1 01T10:00:03', '6 1 01T10:00:01', ...[4, 3, 2, 1].map((number) => `${number} 1 02T09:0${number - 1}:00`)])
    expect([total, count]).toEqual([10, 8])
    expect((await audit.page({ grouped: true, size: 2, page: 2 })).entries.map(({ number }) => number)).toEqual([8, 6])
    expect((await audit.page({})).entries).toHaveLength(10)
    let rows = 0
    for await (const page of audit.rows({})) rows += page.length
    expect([rows, await verifyAudit(warehouse)]).toMatchObject([10, { entries: 10, broken: null }])
  })

  it('is searched by who, what, period, outcome and day', async () => {
    const audit = await Audit.open(warehouse, () => '2015-12-01T10:00:00+08:00')
    await actingAs({ who: '王五', otherwise: '', from: '10.1.2.3' }, () => audit.enter({ deed: 'refusal', about: 'GET /api/audit', period: '2015', outcome: 'refused', who: 'somebody else' }))
    const numbers = async (filter: Parameters<Audit['page']>[0]) => (await audit.page(filter)).entries.map(({ number }) => number)
    expect(await numbers({ who: '王' })).toEqual([5])
    expect(await numbers({ deed: 'freeze', until: '2015-11-30' })).toEqual([4, 3, 2, 1])
    expect(await numbers({ since: '2015-12-01', outcome: 'refused', period: '2015' })).toEqual([5])
    expect(await numbers({ about: 'AUDIT' })).toEqual([5])
    expect(await numbers({ size: 2, page: 2 })).toEqual([3, 2])
    expect((await audit.page({ about: '5' })).total).toBe(0)
    await audit.enter({ deed: 'document', about: 'bulletin' })
    await audit.enter({ deed: 'settings', about: 'messages wangmin' })
    expect([await numbers({ about: '通报' }), await numbers({ about: 'Messages' }), await numbers({ about: '消息' }), await numbers({ about: '整改' })]).toEqual([[6], [7], [7], []])
    expect((await audit.page({ who: '王五' })).entries[0]).toMatchObject({ who: '王五', from: '10.1.2.3' })
  })
})
