import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../bulletin/edit'
import { plain } from '../bulletin/sentence'
import { noSmallDisk, onSmallDisk } from '../e2e/small-disk'
import { entries, filledOffice, type SmallOffice } from '../evaluation/frozen/fixture/small-office'

const period = '2015-Q2'
const deed = { period, who: '经办人', why: '季度通报' }
const signed = { ...deed, signer: '主任', date: '2015-07-20' }
const identity = { name: '某市大数据局', city: '某市', abbreviation: '某数发', addressees: '各部门', copiesTo: '市政府办公厅', commendRank: 1, nameMissed: 1 }

let small: SmallOffice
beforeAll(async () => {
  small = await filledOffice()
})
afterAll(() => small.end())

const paragraph = async (id: string) => {
  const { blocks } = await small.office.bulletinDocument({ period })
  const found = blocks.find((block) => block.kind === 'paragraph' && block.id === id)
  if (found?.kind !== 'paragraph') throw new Error(id)
  return found
}

const mark = (index: number): string => `〔${'甲乙丙丁戊己庚辛壬癸'[index]!}〕`

describe('who the office is', () => {
  test('is open until it is set, and each entry stays on record with who, when and why', async () => {
    expect(await small.office.identity()).toMatchObject({ settings: { name: '〔发文机关待定〕', abbreviation: '' }, made: null, earlier: [] })
    await small.office.setIdentity({ settings: identity, who: '甲', why: '启用' })
    const { settings, made, earlier } = await small.office.setIdentity({ settings: { copiesTo: '市财政局' }, who: '乙', why: '改抄送' })
    expect(settings).toEqual({ ...identity, rectification: '', supervision: '', copiesTo: '市财政局', basis: settings.basis })
    expect([made?.who, made?.why, earlier.map((one) => [one.made.who, one.settings.copiesTo])]).toEqual(['乙', '改抄送', [['甲', '市政府办公厅']]])
    expect((await small.office.bulletinDocument({ period })).masthead).toBe('某市大数据局')
    await expect(small.office.setIdentity({ settings: { name: ' ' }, who: '乙', why: '空' })).rejects.toMatchObject({ code: 'bad-office-setting' })
  })
})

describe('the words between the figures', () => {
  const id = 'overall/coverage'

  test('cannot be rewritten while the figures move', async () => {
    await expect(small.office.edit({ ...deed, paragraph: id, figures: [], texts: [''] })).rejects.toMatchObject({ code: 'text-closed' })
  })

  test('are rewritten once they are kept: the figures stay as they are and where they are', async () => {
    await small.office.freeze({ ...deed })
    const before = await paragraph(id)
    const { figures, texts } = wordsOf(before.spans)
    const others = texts.map((_, index) => mark(index))
    await small.office.edit({ ...deed, paragraph: id, figures, texts: others, why: '润色' })
    const after = await paragraph(id)
    expect(plain(after.spans)).toBe(before.spans.filter(({ figure }) => figure).reduce((said, { text }, index) => `${said}${text}${mark(index + 1)}`, mark(0)))
    expect(wordsOf(after.spans).figures).toEqual(figures)
    expect(after.edit).toMatchObject({ who: '经办人', why: '润色', stale: false, generated: plain(before.spans) })
    const html = Buffer.from(await small.office.bulletin({ period, format: 'html' })).toString()
    expect(html).toContain(mark(0))
  })

  test('are refused for figures that are not those of the paragraph, and for no paragraph', async () => {
    const { figures, texts } = wordsOf((await paragraph(id)).spans)
    for (const wrong of [{ figures: figures.slice(1), texts: texts.slice(1) }, { figures: [...figures].reverse(), texts }, { figures, texts: [...texts, ''] }])
      await expect(small.office.edit({ ...deed, paragraph: id, ...wrong })).rejects.toMatchObject({ code: 'sentence-changed' })
    await expect(small.office.edit({ ...deed, paragraph: 'nowhere', figures: [], texts: [''] })).rejects.toMatchObject({ code: 'no-such-paragraph' })
  })

  test('take no figure that is typed', async () => {
    const { figures, texts } = wordsOf((await paragraph(id)).spans)
    const typed = texts.map((text, index) => (index === 0 ? '其中8个部门' : text))
    await expect(small.office.edit({ ...deed, paragraph: id, figures, texts: typed })).rejects.toMatchObject({ code: 'number-typed', detail: { zh: expect.stringContaining('有 8，') as string } })
  })

  test('show a figure that a revision changed, while the sentence around it is the same; else they are left out', async () => {
    await small.office.move({ ...deed, to: 'comment' })
    const method = 'method/outside'
    const words = wordsOf((await paragraph(method)).spans)
    await small.office.edit({ ...deed, paragraph: method, figures: words.figures, texts: words.texts.map((text, index) => (index === 0 ? `改：${text}` : text)) })
    const rate = (await paragraph(id)).spans.find(({ figure }) => figure?.endsWith('/met'))?.text
    await small.import({ 'catalog-entry.csv': entries([0, 1, 2, 3, 4, 5]) }, '2015-11-30')
    await small.office.revise({ ...deed, why: '补报' })
    const [kept, moved] = [await paragraph(method), await paragraph(id)]
    expect(plain(kept.spans)).toMatch(/^改：/)
    const now = moved.spans.find(({ figure }) => figure?.endsWith('/met'))?.text
    expect(now).not.toBe(rate)
    expect(moved.edit?.stale === plain(moved.spans).startsWith(mark(0))).toBe(false)
  })

  test('are taken back, and all of it stays on record', async () => {
    await small.office.edit({ ...deed, paragraph: 'method/outside', figures: [], texts: null, why: '恢复' })
    expect((await paragraph('method/outside')).edit).toBeUndefined()
    expect((await small.office.edits(period)).map(({ paragraph: of, texts, why }) => `${of} ${texts === null} ${why}`)).toEqual(['method/outside true 恢复', 'method/outside false 季度通报', `${id} false 润色`])
    await expect(small.office.edit({ ...deed, paragraph: 'method/outside', figures: [], texts: null })).rejects.toMatchObject({ code: 'nothing-to-take-back' })
  })
})

describe('issuing', () => {
  test('asks for a final text', async () => {
    await expect(small.office.issue(signed)).rejects.toMatchObject({ code: 'no-such-step' })
    await small.office.move({ ...deed, to: 'final' })
    await expect(small.office.move({ ...deed, to: 'issued' })).rejects.toMatchObject({ code: 'no-such-step' })
    await expect(small.office.issue({ ...signed, date: '2015-02-30' })).rejects.toMatchObject({ code: 'bad-day' })
  })

  test('leaves nothing behind where it cannot write, says so, and is seen on the overview', async () => {
    const place = join(small.folder, 'issued')
    writeFileSync(place, 'not a folder')
    await expect(small.office.issue(signed)).rejects.toMatchObject({ code: 'cannot-keep' })
    rmSync(place)
    expect([(await small.office.period(period)).state, await small.office.issued()]).toEqual(['final', []])
    expect((await small.office.overview()).failedRuns).toMatchObject([{ kind: 'bulletin', reason: { zh: expect.stringContaining('没有印发') as string } }])
  })

  test.skipIf(noSmallDisk !== '')(`leaves nothing behind on a disk that is really full${noSmallDisk}`, async () => {
    const place = join(small.folder, 'issued')
    mkdirSync(place)
    await onSmallDisk(place, 16, async () => {
      await expect(small.office.issue(signed)).rejects.toMatchObject({ code: 'disk-full', status: 507 })
      expect(readdirSync(place)).toEqual([])
    })
    expect([(await small.office.period(period)).state, await small.office.issued()]).toEqual(['final', []])
  })

  test('gives a number, a date and files that are kept with their sums; of two who repeat what failed one is told', async () => {
    const [{ number: failed } = { number: 0 }] = (await small.office.overview()).failedRuns
    const both = await Promise.allSettled(['经办人', '另一人'].map((who) => small.office.repeatRun({ number: failed, who })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'no-such-step' } })
    const [one, ...rest] = await small.office.issued(period)
    expect(rest).toEqual([])
    expect(one).toMatchObject({ kind: 'bulletin', number: '某数发〔2015〕1号', date: '2015-07-20', signer: '主任', revision: 1 })
    expect((await small.office.period(period)).transitions.at(-1)).toMatchObject({ from: 'final', to: 'issued', deed: 'issue' })
    const [run] = await small.office.documentRuns()
    expect(run).toMatchObject({ kind: 'bulletin', period, revision: 1, outcome: 'made', file: `通报-${period}.docx`, sha256: one!.files.find(({ format }) => format === 'docx')!.sha256 })
    expect((await small.office.overview()).failedRuns).toEqual([])
    const fetched: Buffer[] = []
    for await (const chunk of (await small.office.documentFile(run!.number)).chunks) fetched.push(Buffer.from(chunk))
    expect(Buffer.concat(fetched).equals((await small.office.issuedFile(one!.id, 'docx')).bytes)).toBe(true)
    for (const { format, name, sha256 } of one!.files) {
      const file = await small.office.documentFile(run!.number, format)
      const hash = createHash('sha256')
      for await (const chunk of file.chunks) hash.update(chunk)
      expect([file.name, hash.digest('hex')]).toEqual([name, sha256])
    }
    const folder = join(small.folder, 'issued', String(one!.id))
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', `通报-${period}.docx`, `通报-${period}.html`, `通报-${period}.xlsx`])
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(one!.files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''))
    const xml = strFromU8(unzipSync((await small.office.issuedFile(one!.id, 'docx')).bytes)['word/document.xml']!)
    for (const said of ['某数发〔2015〕1号', '2015年7月20日']) expect(xml).toContain(said)
    expect(xml).not.toContain('未定稿')
    const html = Buffer.from((await small.office.issuedFile(one!.id, 'html')).bytes).toString()
    expect(html).toBe(Buffer.from(await small.office.bulletin({ period, format: 'html' })).toString())
  })

  test('ends the writing: words are closed', async () => {
    await expect(small.office.edit({ ...deed, paragraph: 'opening', figures: [], texts: [''] })).rejects.toMatchObject({ code: 'text-closed' })
  })

  test('finds what was rewritten since the freeze in its place, and the number of others taken', async () => {
    const [other, id] = [{ ...deed, period: '2015-Q1' }, 'method/status']
    await small.office.freeze(other)
    const found = (await small.office.bulletinDocument(other)).blocks.find((block) => block.kind === 'paragraph' && block.id === id)
    const { figures, texts } = wordsOf(found?.kind === 'paragraph' ? found.spans : [])
    await small.office.edit({ ...other, paragraph: id, figures, texts: texts.map((text, index) => (index === 0 ? '各项数值不再变动，目前' : text)) })
    for (const to of ['comment', 'final'] as const) await small.office.move({ ...other, to })
    await expect(small.office.issue({ ...signed, period: '2015-Q1', serial: 1 })).rejects.toMatchObject({ code: 'number-taken' })
    const issued = await small.office.issue({ ...signed, period: '2015-Q1' })
    expect(issued).toMatchObject({ number: '某数发〔2015〕2号' })
    const html = Buffer.from((await small.office.issuedFile(issued.id, 'html')).bytes).toString()
    expect(html).toMatch(/各项数值不再变动，目前(<[^>]+>)*已通报/)
  })

  test('puts a revision right by an erratum with every figure and rank that changed, once', async () => {
    await expect(small.office.issue(signed)).rejects.toMatchObject({ code: 'no-such-step' })
    await small.import({ 'catalog-entry.csv': entries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }, '2015-12-05')
    await small.office.revise({ ...deed, why: '补报目录' })
    const erratum = await small.office.issue({ ...signed, date: '2015-12-10' })
    expect(erratum).toMatchObject({ kind: 'erratum', number: '某数发〔2015〕3号', revision: 2, title: expect.stringContaining('勘误') as string })
    const changes = await small.office.changes(period, 2)
    const html = Buffer.from((await small.office.issuedFile(erratum.id, 'html')).bytes).toString()
    const listed = [...html.matchAll(/data-figure="change\/([^/"]+)\/([^/"]+)\/after"/g)].map(([, department, indicator]) => `${department} ${indicator}`)
    expect(listed).toEqual(changes.map(({ department, indicator }) => `${department ?? 'city'} ${indicator ?? 'total'}`))
    expect(html).toContain('补报目录')
    await expect(small.office.issue(signed)).rejects.toMatchObject({ code: 'erratum-issued' })
  })

  test('keeps its files for ever: they are there after a restart, and a changed byte is not served', async () => {
    await small.reopen()
    const [, , first] = await small.office.issued()
    const path = join(small.folder, 'issued', String(first!.id), `通报-${period}.html`)
    const whole = readFileSync(path)
    expect(Buffer.from((await small.office.issuedFile(first!.id, 'html')).bytes).equals(whole)).toBe(true)
    chmodSync(path, 0o600)
    writeFileSync(path, Buffer.from(whole.toString().replace('某数发', '他数发')))
    await expect(small.office.issuedFile(first!.id, 'html')).rejects.toMatchObject({ code: 'issued-damaged' })
    writeFileSync(path, whole)
    await expect(small.office.issuedFile(99, 'html')).rejects.toMatchObject({ code: 'no-such-issue' })
    expect(existsSync(join(small.folder, 'issued', '4.part'))).toBe(false)
  })
})
