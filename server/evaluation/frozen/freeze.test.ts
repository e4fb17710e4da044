import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../../../metrics/indicators'
import type { Ranking } from '../../../metrics/scoring/ranking'
import { byBytes } from './canonical-line'
import { datasets, entries, type Files, firstFiles, type SmallOffice, smallOffice } from './fixture/small-office'

const deed = { who: '经办人', why: '季度通报' }
const period = '2015-Q2'

/** Requests that were passed on in the spring of 2015. @param replied days of the replies; blank where there is none. */
const requests = (replied: readonly string[]): string =>
  `id,department,submitted,passed,replied\n${replied.map((day, n) => `R${n},${['AA', 'BB', 'CC'][n % 3]},2015-04-0${1 + n},2015-04-0${1 + n},${day}\n`).join('')}`

/** All that readers of a period see. */
async function answers({ office }: SmallOffice, query: { period: string; revision?: number }): Promise<string> {
  const rows: unknown[] = []
  for await (const page of office.verdictRows({ ...query, indicator: 'update-compliance' })) rows.push(page)
  return JSON.stringify([
    await office.ranking(query),
    await office.ranking({ ...query, group: 'all' }),
    await office.ranking({ ...query, slice: { domain: ['交通'] } }),
    await office.verdicts({ ...query, indicator: 'catalog-coverage', department: 'AA' }),
    rows,
    await office.explain({ ...query, indicator: 'update-compliance' }),
    await office.fixes({ ...query, department: 'BB' }),
    await office.facets(query),
    await office.overdue({ ...query, indicator: 'reply-timeliness' }),
    await office.tasks(query),
    await office.bulletinDocument(query),
  ])
}

/** Every printed place of a ranking, by other means than the program's own comparison. */
const places = ({ city, departments }: Ranking): Map<string, string> =>
  new Map([
    ...Object.entries(city).map(([id, { met, missed, pending, exempt, unknown, rate, state, target }]) => [`—/${id}`, JSON.stringify({ met, missed, pending, exempt, unknown, rate, state, target })] as const),
    ...departments.flatMap(({ code, score, rank, unranked, indicators }) => [
      [`${code}/—`, JSON.stringify({ score, rank, unranked })] as const,
      ...Object.entries(indicators).map(([id, { met, missed, pending, exempt, unknown, rate, state, target, score: points, rank: place }]) => [`${code}/${id}`, JSON.stringify({ met, missed, pending, exempt, unknown, rate, state, target, points, place })] as const),
    ]),
  ])

const folderOf = ({ folder }: SmallOffice, revision = 0): string => join(folder, 'frozen', period, String(revision))

/** Writes over a kept file, which is read-only. */
function overwrite(path: string, bytes: Uint8Array): void {
  chmodSync(path, 0o600)
  writeFileSync(path, bytes)
}

describe('a frozen period', () => {
  let small: SmallOffice
  let before: Ranking
  let seen: string
  let hash: string

  beforeAll(async () => {
    small = await smallOffice()
    await small.import({ ...firstFiles, 'request.csv': requests(['2015-04-03', '2015-05-29', '', '', '2015-04-20', '']) }, '2015-09-30')
    before = await small.office.ranking({ period })
    hash = (await small.office.freeze({ period, ...deed })).hash ?? ''
    seen = await answers(small, { period })
  })
  afterAll(() => small.end())

  test('is not frozen without data, nor before its end, unless it is said', async () => {
    await expect(small.office.freeze({ period: '2031-Q2', ...deed })).rejects.toMatchObject({ code: 'nothing-to-freeze' })
    await expect(small.office.freeze({ period: '2015-H2', ...deed })).rejects.toMatchObject({ code: 'period-not-over' })
    const { state, revisions } = await small.office.freeze({ period: '2015-H2', ...deed, unfinished: true })
    expect([state, revisions[0]?.unfinished, revisions[0]?.effectiveAsOf]).toEqual(['frozen', true, '2015-09-30'])
    expect((await small.office.move({ period: '2015-H2', to: 'open', ...deed })).transitions.map(({ to, why }) => [to, why])).toEqual([['frozen', deed.why], ['open', deed.why]])
  })

  test('gives the figures that it had, and says under which hash', async () => {
    const { state, revision, hash: told, ...kept } = await small.office.ranking({ period })
    const { state: _, revision: __, hash: ___, ...live } = before as Awaited<ReturnType<SmallOffice['office']['ranking']>>
    expect(kept).toEqual(live)
    expect([state, revision, told]).toEqual(['frozen', 0, hash])
    expect((await small.office.overview()).periods.find(({ id }) => id === '2015-Q3')).toMatchObject({ state: 'open', revision: null, hash: null })
  })

  test('is computed from the records for another day, and says that this is not what was frozen', async () => {
    expect(await small.office.ranking({ period, asOf: '2015-05-31' })).toMatchObject({ state: 'frozen', revision: null, hash: null, asOf: '2015-05-31' })
    expect(await small.office.ranking({ period, scheme: '2016' })).toMatchObject({ state: 'frozen', revision: null })
    expect(await small.office.ranking({ period, scheme: '2015', asOf: '2015-06-30' })).toMatchObject({ state: 'frozen', revision: 0 })
    await expect(small.office.ranking({ period, revision: 0, asOf: '2015-05-31' })).rejects.toMatchObject({ code: 'revision-has-its-own' })
    await expect(small.office.ranking({ period, revision: 7 })).rejects.toMatchObject({ code: 'unknown-revision' })
    await expect(small.office.ranking({ period: '2015-Q3', revision: 0 })).rejects.toMatchObject({ code: 'not-frozen' })
  })

  test('has the hash that zcat, sort and sha256sum give, over lines that are sorted in their files', () => {
    const folder = folderOf(small)
    const told = execFileSync('sh', ['-c', 'zcat *.jsonl.gz | LC_ALL=C sort | sha256sum'], { cwd: folder }).toString().slice(0, 64)
    expect(told).toBe(hash)
    expect(execFileSync('sh', ['-c', 'sha256sum --quiet -c SHA256SUMS'], { cwd: folder }).toString()).toBe('')
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.gz'))) {
      const lines = gunzipSync(readFileSync(join(folder, name))).toString().split('\n').slice(0, -1)
      expect(lines).toEqual([...lines].sort(byBytes))
      for (const line of lines.slice(0, 50)) expect(line.startsWith(`{"@type":"${name.replace('.jsonl.gz', '')}",`)).toBe(true)
    }
  })

  test('of two who freeze at once one does, and the other is told', async () => {
    const both = await Promise.allSettled(['一', '二'].map((who) => small.office.freeze({ period: '2015-05', who, why: '同时' })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'no-such-step' } })
    expect((await small.office.period('2015-05')).transitions).toHaveLength(1)
  })

  test('answers byte for byte the same whatever is imported, withdrawn or decided, and stays verified', async () => {
    const day = fc.constantFrom('2015-02-01', '2015-05-30', '2015-06-29', '2015-08-15')
    const act = fc.oneof(
      fc.record({ kind: fc.constant('datasets' as const), days: fc.array(day, { minLength: 6, maxLength: 9 }), on: fc.constantFrom('2015-06-30', '2015-10-31') }),
      fc.record({ kind: fc.constant('entries' as const), done: fc.uniqueArray(fc.nat(11), { minLength: 1 }) }),
      fc.record({ kind: fc.constant('replies' as const), days: fc.array(day, { minLength: 6, maxLength: 6 }) }),
      fc.record({ kind: fc.constant('withdraw' as const) }),
      fc.record({ kind: fc.constant('decide' as const), days: fc.integer({ min: 1, max: 20 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 5 }), async (acts) => {
        for (const one of acts) {
          if (one.kind === 'datasets') await small.import({ 'dataset.csv': datasets(one.days) }, one.on)
          else if (one.kind === 'entries') await small.import({ 'catalog-entry.csv': entries(one.done) }, '2015-10-31')
          else if (one.kind === 'replies') await small.import({ 'request.csv': requests(one.days) }, '2015-10-31')
          else if (one.kind === 'decide') await small.office.decide({ type: 'update-grace', cells: { frequency: 'month', days: String(one.days), clause: '试' }, ...deed })
          else {
            const loaded = (await small.office.batches()).find(({ status }) => status === 'loaded')
            if (loaded && loaded.id > 1) await small.office.withdraw({ batch: loaded.id, ...deed })
          }
        }
        expect(await answers(small, { period })).toBe(seen)
      }),
      { numRuns: 3 },
    )
    expect((await small.office.verify(period)).differences).toEqual([])
    await small.reopen()
    expect(await answers(small, { period })).toBe(seen)
  })

  test('tells what is overdue and how long things took from the verdicts that were kept, whatever came since', async () => {
    const kept = gunzipSync(readFileSync(join(folderOf(small), 'verdict.jsonl.gz'))).toString().trimEnd().split('\n').map((line) => JSON.parse(line) as { indicator: string; department: string; verdict: string; reason: string; days: number | null; count: number })
    const open = kept.filter(({ indicator, verdict, reason }) => verdict === 'missed' && (indicators.get(indicator)?.unfinished ?? ['overdue']).includes(reason))
    const { blocks, annexes } = await small.office.bulletinDocument({ period })
    const spans = [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) => (block.kind === 'paragraph' ? block.spans : block.kind === 'table' ? block.rows.flat().flatMap(({ lines }) => lines) : []))
    const said = (figure: string) => spans.find((span) => span.figure === figure)?.text
    expect(Number(said('overdue/n'))).toBe(open.reduce((sum, { count }) => sum + count, 0))
    expect(open.length).toBeGreaterThan(0)
    const { days: took, whole } = { days: kept.filter(({ indicator, days, verdict }) => indicator === 'reply-timeliness' && days !== null && ['met', 'missed'].includes(verdict)).map(({ days }) => days!).sort((a, b) => a - b), whole: spans.map(({ text }) => text).join('') }
    expect(whole).toContain(`最长${took.at(-1)}个工作日`)
    const explained = await small.office.explain({ period, indicator: 'reply-timeliness' })
    expect([explained.days?.n, explained.days?.maximum]).toEqual([took.length, took.at(-1)])
    expect(explained.batches).toEqual([1])
    for (const code of new Set(open.map(({ department }) => department))) expect(said(`overdue/department/${code}/n`)).toBe(String(open.filter(({ department }) => department === code).length))
  })

  test('proposes a revision of exactly the figures that would move, and changes nothing by itself', async () => {
    await small.import({ 'catalog-entry.csv': entries([0, 1, 2, 3, 4, 5, 6, 7, 8]) }, '2015-11-30')
    const { proposal, revision } = await small.office.period(period)
    expect(revision).toBe(0)
    // The live figures under the same scheme and day, as another period's reader would compute them.
    await small.office.move({ period, to: 'open', ...deed })
    const live = await small.office.ranking({ period })
    const [then, now] = [places(before), places(live)]
    const expected = [...new Set([...then.keys(), ...now.keys()])].filter((key) => then.get(key) !== now.get(key)).sort()
    expect(expected.length).toBeGreaterThan(0)
    expect(proposal?.changes.map(({ department, indicator }) => `${department ?? '—'}/${indicator ?? '—'}`).sort()).toEqual(expected)
    expect([proposal?.rules, proposal?.schemeChanged]).toEqual([[], false])
    expect(await small.office.ranking({ period, revision: 0 })).toMatchObject({ revision: 0, hash })
  })

  test('that was opened is frozen again as the next revision, and what was frozen before stays readable', async () => {
    const { state, revision, revisions } = await small.office.freeze({ period, ...deed })
    expect([state, revision, revisions.map((one) => one.revision)]).toEqual(['frozen', 1, [0, 1]])
    expect((await small.office.changes(period, 1)).length).toBe(revisions[1]?.changes)
    const first = JSON.parse(seen) as unknown[]
    expect(JSON.parse(await answers(small, { period, revision: 0 }))).toEqual(first)
  })

  test('goes on to comment, final and issued, never back past comment, and is revised with a list of what changed', async () => {
    const step = (to: 'comment' | 'final' | 'issued' | 'open' | 'frozen') => small.office.move({ period, to, ...deed })
    await step('comment')
    for (const to of ['open', 'frozen', 'issued'] as const) await expect(step(to)).rejects.toMatchObject({ code: 'no-such-step' })
    await step('final')
    await expect(small.office.revise({ period, ...deed })).rejects.toMatchObject({ code: 'no-such-step' })
    await expect(small.office.issue({ period, signer: '主任', ...deed })).rejects.toMatchObject({ code: 'office-unnamed' })
    await small.office.setIdentity({ settings: { abbreviation: '某数发' }, ...deed })
    await small.office.issue({ period, signer: '主任', ...deed })
    await expect(small.office.revise({ period, ...deed })).rejects.toMatchObject({ code: 'nothing-to-revise' })
    expect(existsSync(folderOf(small, 2))).toBe(false)
    const issued = await small.office.ranking({ period })
    await small.import({ 'catalog-entry.csv': entries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }, '2015-12-05')
    const revised = await small.office.revise({ period, who: '经办人', why: '补报目录' })
    expect([revised.state, revised.revision, revised.proposal]).toEqual(['revised', 2, null])
    const [then, now] = [places(issued), places(await small.office.ranking({ period }))]
    const moved = [...new Set([...then.keys(), ...now.keys()])].filter((key) => then.get(key) !== now.get(key)).sort()
    expect((await small.office.changes(period, 2)).map(({ department, indicator }) => `${department ?? '—'}/${indicator ?? '—'}`).sort()).toEqual(moved)
    expect(revised.transitions.at(-1)).toMatchObject({ deed: 'revise', revision: 2, who: '经办人', why: '补报目录' })
    expect((await small.office.verify(period)).differences).toEqual([])
  })

  test('is found out when a byte of any kept file was changed, and the file is named', async () => {
    const folder = folderOf(small)
    const names = readdirSync(folder)
    const one = ['freeze.json', 'SHA256SUMS', 'verdict.jsonl.gz', 'scheme.jsonl.gz', 'batch.jsonl.gz']
    expect(names).toEqual(expect.arrayContaining(one))
    for (const changed of [names.filter((name) => name !== 'SHA256SUMS'), ...one.map((name) => [name])]) {
      const whole = changed.map((name) => [join(folder, name), readFileSync(join(folder, name))] as const)
      for (const [path, bytes] of whole) {
        const at = Math.floor(bytes.length / 2)
        overwrite(path, Buffer.concat([bytes.subarray(0, at), Buffer.from([bytes[at]! ^ 1]), bytes.subarray(at + 1)]))
      }
      expect((await small.office.verify(period, 0)).differences.map(({ file }) => file).sort()).toEqual([...changed].sort())
      for (const [path, bytes] of whole) overwrite(path, bytes)
    }
    expect((await small.office.verify(period, 0)).differences).toEqual([])
  })

  test('names the line where a verdict was forged, and shows nobody the forged figures', async () => {
    const path = join(folderOf(small), 'verdict.jsonl.gz')
    const whole = readFileSync(path)
    const lines = gunzipSync(whole).toString().split('\n')
    const at = lines.findIndex((line) => line.includes('"verdict":"missed"'))
    lines[at] = lines[at]!.replace('"verdict":"missed"', '"verdict":"met"')
    overwrite(path, gzipSync(lines.join('\n')))
    const { differences } = await small.office.verify(period, 0)
    expect(differences[0]).toMatchObject({ file: 'verdict.jsonl.gz', line: at + 1, kind: 'figures', kept: lines[at] })
    await small.reopen()
    await expect(small.office.ranking({ period, revision: 0 })).rejects.toMatchObject({ code: 'frozen-damaged' })
    overwrite(path, whole)
    expect(await small.office.ranking({ period, revision: 0 })).toMatchObject({ revision: 0 })
  })
})

test('the hash is the same whatever the order of import, of rows that are alike too, and on whatever folder', async () => {
  const hashes: (string | null)[] = []
  const person = (name: string): Files => ({ 'responsible-person.csv': `department,role,person,named_on\nAA,leader,${name},2015-01-05\nAA,staff,${name},2015-01-05\n` })
  const { 'department.csv': register, ...others } = firstFiles
  const parts = [...Object.entries(others).map(([name, text]): Files => ({ [name]: text })), ...['张', '李', '王'].map(person)]
  for (const order of [parts, [...parts].reverse()]) {
    const small = await smallOffice()
    for (const files of [{ 'department.csv': register! }, ...order]) await small.import(files, '2015-09-30')
    hashes.push((await small.office.freeze({ period, ...deed })).hash)
    await small.end()
  }
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(hashes[1]).toBe(hashes[0])
})
