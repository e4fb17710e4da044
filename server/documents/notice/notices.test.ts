import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { departments, entries, projects, type SmallOffice, smallOffice } from '../../evaluation/frozen/fixture/small-office'
import type { DocumentRun } from '../../office/document-runs'
import type { RankingAnswer } from '../../office/office'

const request = { kind: 'notice', period: '2015', form: 'rectification', issuedOn: '2016-01-11', replyDays: 10 } as const
const longName = '长'.repeat(200)

/** The paragraphs of a Word document. */
const paragraphs = (docx: Uint8Array): string[] =>
  [...strFromU8(unzipSync(docx)['word/document.xml']!).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))

describe('notices', () => {
  let small: SmallOffice
  let run: DocumentRun
  let files: Record<string, Uint8Array>
  let ranking: RankingAnswer
  const bytesOf = async ({ number }: DocumentRun): Promise<Uint8Array> => {
    const parts: Uint8Array[] = []
    for await (const chunk of (await small.office.documentFile(number)).chunks) parts.push(chunk)
    return Buffer.concat(parts)
  }
  const noticeOf = (code: string): string[] => paragraphs(files[Object.keys(files).find((name) => name.includes(`_${code}_`))!]!)

  beforeAll(async () => {
    small = await smallOffice()
    // AA did everything, BB half of it, CC reported nothing; EE has a name of 200 characters and a project without an entry.
    const done = [1, 3, 5, 7, 9, 11, 0, 2, 4]
    await small.import(
      { 'department.csv': `${departments}EE,${longName},municipal\n`, 'project.csv': `${projects(12)}P90,=甲"项目,EE,maintenance,是,2015\n`, 'catalog-entry.csv': entries(done) },
      '2016-01-10',
    )
    ranking = await small.office.ranking({ period: '2015' })
    run = await small.office.makeDocument({ request, who: '经办人' })
    files = unzipSync(await bytesOf(run))
  })
  afterAll(() => small.end())

  it('go to the departments that have something to mend, and to no other', () => {
    const mending = ranking.departments.filter(({ indicators }) => Object.values(indicators).some(({ missed, state }) => missed > 0 || state === 'not-reported')).map(({ code }) => code)
    expect(mending).toEqual(['BB', 'EE', 'CC'])
    expect(Object.keys(files).filter((name) => name.endsWith('.docx')).map((name) => name.split('_')[1])).toEqual(mending)
    const register = strFromU8(files[Object.keys(files).find((name) => name.endsWith('.csv'))!]!)
    expect(register.trimEnd().split('\r\n').slice(1).map((line) => line.split(',').slice(0, 2))).toEqual(mending.map((code) => ['', code]))
  })

  it('name each item that was missed, its day and its reason, and count as the ranking does', () => {
    const texts = noticeOf('BB')
    const figure = ranking.departments.find(({ code }) => code === 'BB')!.indicators['catalog-coverage']!
    expect(figure.missed).toBe(3)
    expect(texts.filter((text) => ['项目6', '项目8', '项目10'].includes(text))).toHaveLength(3)
    expect(texts).not.toContain('项目0')
    expect(texts.join('\n')).toContain(`判定${figure.met + figure.missed}件，已履行${figure.met}件，比率为50.0%，目标为70%`)
    expect(texts).toContain('项目尚无目录条目')
    expect(texts.some((text) => text.startsWith('1.') && text.includes('二（一）2：其他市级部门继续按照4:3:3的工作步骤'))).toBe(true)
  })

  it('are answered within working days, by the calendar', () => {
    // 2016-01-11 is a Monday without holidays until the Spring Festival: two weeks.
    expect(noticeOf('BB').join('')).toContain('请于2016年1月25日（自2016年1月11日起10个工作日）前')
    expect(noticeOf('BB')).toContain('2016年1月11日')
  })

  it('bear a name of 200 characters whole, in a file that every file system takes', () => {
    expect(noticeOf('EE')).toContain(`${longName}：`)
    expect(Math.max(...Object.keys(files).map((name) => Buffer.byteLength(name)))).toBeLessThan(255)
    expect(noticeOf('EE')).toContain('=甲&quot;项目')
  })

  it('are the same to the byte, alone and packed', async () => {
    expect((await small.office.makeDocument({ request, who: '另一人' })).sha256).toBe(run.sha256)
    const alone = await small.office.makeDocument({ request: { ...request, department: 'BB' }, who: '经办人' })
    expect(Buffer.from(await bytesOf(alone)).equals(Buffer.from(files[alone.file!]!))).toBe(true)
  })

  it('are refused where nothing is to be mended, for no department, and beyond the calendar', async () => {
    const made = (changed: object) => small.office.makeDocument({ request: { ...request, ...changed }, who: '经办人' })
    await expect(made({ department: 'AA' })).rejects.toMatchObject({ code: 'nothing-to-mend' })
    await expect(made({ department: 'ZZ' })).rejects.toMatchObject({ code: 'unknown-department' })
    await expect(made({ issuedOn: '2055-01-01' })).rejects.toMatchObject({ code: 'calendar-unknown' })
    expect((await small.office.overview()).failedRuns).toEqual([])
  })

  it('of supervision list what is overdue alone', async () => {
    const one = await small.office.makeDocument({ request: { ...request, form: 'supervision', department: 'BB' }, who: '经办人' })
    const texts = paragraphs(await bytesOf(one))
    expect(texts).toContain('政务数据资源共享和开放工作督办单')
    expect(texts.filter((text) => text.startsWith('项目') && /项目\d+$/.test(text))).toEqual(['项目10', '项目6', '项目8'])
    expect(texts.join('')).not.toContain('整改清单')
  })

  describe('once the figures are kept and departments have heard of them', () => {
    const step = { period: '2015', who: '甲', why: '年度通报' }
    const numbersIn = (zip: Record<string, Uint8Array>): (string | undefined)[] =>
      Object.entries(zip).flatMap(([name, bytes]) => (name.endsWith('.docx') ? [paragraphs(bytes).find((text) => text.startsWith('某数'))] : []))

    it('bear no number as long as they are a draft', async () => {
      await small.office.setIdentity({ settings: { name: '某市大数据局', abbreviation: '某数发', rectification: '某数改', supervision: '某数督' }, who: '甲', why: '启用' })
      await small.office.freeze(step)
      expect(numbersIn(unzipSync(await bytesOf(await small.office.makeDocument({ request, who: '甲' }))))).toEqual([undefined, undefined, undefined])
      expect(await small.office.notices()).toEqual([])
    })

    it('bear each a number of their own kind; of two runs at once no number is given twice', async () => {
      await small.office.move({ ...step, to: 'comment' })
      const order = (changed: object) => small.office.makeDocument({ request: { ...request, ...changed }, who: '甲' })
      const runs = await Promise.all([order({}), order({ issuedOn: '2016-01-12' }), order({ form: 'supervision', department: 'BB' })])
      const [first, second] = [unzipSync(await bytesOf(runs[0])), unzipSync(await bytesOf(runs[1]))]
      expect(numbersIn(first)).toEqual([1, 2, 3].map((n) => `某数改〔2016〕${n}号`))
      expect(numbersIn(second)).toEqual([4, 5, 6].map((n) => `某数改〔2016〕${n}号`))
      expect(paragraphs(await bytesOf(runs[2]))).toContain('某数督〔2016〕1号')
      expect(strFromU8(first[Object.keys(first).find((name) => name.endsWith('.csv'))!]!)).toContain('某数改〔2016〕1号,BB,')
      expect((await small.office.notices('2015')).map(({ number, department, who }) => [number, department, who])).toEqual([
        ['某数督〔2016〕1号', 'BB', '甲'],
        ...['CC', 'EE', 'BB'].map((code, place) => [`某数改〔2016〕${6 - place}号`, code, '甲']),
        ...['CC', 'EE', 'BB'].map((code, place) => [`某数改〔2016〕${3 - place}号`, code, '甲']),
      ])
      expect(await small.office.notices('2014')).toEqual([])
    })

    it('bear the same number and bytes whenever they are asked for again, whatever the office is called by then', async () => {
      const packed = await small.office.makeDocument({ request, who: '甲' })
      await small.office.setIdentity({ settings: { name: '某市数据局', rectification: '某数整' }, who: '甲', why: '更名' })
      await small.reopen()
      expect((await small.office.makeDocument({ request, who: '乙' })).sha256).toBe(packed.sha256)
      expect(await small.office.notices()).toHaveLength(7)
      const later = await small.office.makeDocument({ request: { ...request, department: 'BB', issuedOn: '2016-02-01' }, who: '乙' })
      expect(paragraphs(await bytesOf(later))).toEqual(expect.arrayContaining(['某市数据局', '某数整〔2016〕1号']))
    })

    it('are checked by the code on the paper, which says when a later one took their place', async () => {
      const [newest, ...earlier] = await small.office.notices()
      const texts = paragraphs(await bytesOf(await small.office.makeDocument({ request: { ...request, department: 'BB', issuedOn: '2016-02-01' }, who: '乙' })))
      expect(texts.join('')).toContain(`核验码为${newest!.code}，`)
      const { missed } = ranking.departments.find(({ code }) => code === 'BB')!.indicators['catalog-coverage']!
      expect(await small.office.verified(newest!.code)).toMatchObject({ paper: 'notice', state: 'stands', endedOn: null, number: '某数整〔2016〕1号', departmentName: '乙局', office: '某市数据局', missed })
      const replaced = earlier.find(({ department, form }) => department === 'BB' && form === 'rectification')!
      expect(await small.office.verified(replaced.code)).toMatchObject({ state: 'replaced', office: '某市大数据局', endedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
      expect(await small.office.verified(earlier.find(({ form }) => form === 'supervision')!.code)).toMatchObject({ state: 'stands' })
    })

    it('share no number with a bulletin, also under the same abbreviation', async () => {
      await small.office.setIdentity({ settings: { abbreviation: '某数整' }, who: '甲', why: '合用' })
      await small.office.move({ ...step, to: 'final' })
      const sign = { ...step, signer: '主任', date: '2016-02-02' }
      await expect(small.office.issue({ ...sign, serial: 1 })).rejects.toMatchObject({ code: 'number-taken' })
      expect((await small.office.issue(sign)).number).toBe('某数整〔2016〕2号')
    })
  })
})
