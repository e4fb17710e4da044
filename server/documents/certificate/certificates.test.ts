import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { departments, type SmallOffice, smallOffice } from '../../evaluation/frozen/fixture/small-office'
import type { DocumentRun } from '../../office/document-runs'
import type { CheckedCertificate } from './certificate'

const certificate = { kind: 'certificate', project: 'P1', purpose: 'acceptance', issuedOn: '2016-01-11' } as const

const project = `id,title,department,kind,fiscal_funded,budget_year,suspended_on
P1,甲项目,AA,build,是,2015,
P2,乙项目,BB,maintenance,是,2015,
P3,丙项目,BB,upgrade,是,2014,
P4,丁项目,AA,maintenance,否,2015,
P5,戊项目,AA,maintenance,是,2015,2015-03-01
`
const entry = `id,title,department,project,registered_on,approved_on
C1,人口目录,AA,P1,2015-05-01,2015-05-10
C2,法人目录,AA,P1,2015-06-05,2015-06-02
C3,在办目录,AA,P1,2015-07-01,
C4,未批目录,BB,P3,2015-07-01,
`

/** The paragraphs of a Word document. */
const paragraphs = (docx: Uint8Array): string[] =>
  [...strFromU8(unzipSync(docx)['word/document.xml']!).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))

describe('certificates', () => {
  let small: SmallOffice
  beforeAll(async () => {
    small = await smallOffice()
    await small.import({ 'department.csv': departments, 'project.csv': project, 'catalog-entry.csv': entry }, '2016-01-10')
  })
  afterAll(() => small.end())

  const make = (changed: object = {}): Promise<DocumentRun> => small.office.makeDocument({ request: { ...certificate, ...changed }, who: '经办人' })
  const textsOf = async ({ number }: DocumentRun): Promise<string[]> => {
    const parts: Uint8Array[] = []
    for await (const chunk of (await small.office.documentFile(number)).chunks) parts.push(chunk)
    return paragraphs(Buffer.concat(parts))
  }
  const check = async (code: string): Promise<CheckedCertificate> => {
    const paper = await small.office.verified(code)
    if (paper.paper !== 'certificate') throw new Error('it is no certificate')
    return paper
  }
  const codeIn = (texts: readonly string[]): string => /核验码为([0-9A-Z-]{24})，/.exec(texts.join('\n'))![1]!

  it('say of a project which entries are registered and approved, since when, and that it may go on', async () => {
    const run = await make()
    expect(run).toMatchObject({ kind: 'certificate', period: null, asOf: '2016-01-10', outcome: 'made' })
    const texts = await textsOf(run)
    expect(texts).toEqual(expect.arrayContaining(['信息化项目数据资源编目登记证明', '（用于项目验收）', '甲局：', '无。', '该项目已完成数据资源编目登记，可以办理项目验收。']))
    // By hand: C1 since its approval, C2 since its registration, C3 not yet.
    expect(texts).toContain('该项目有目录条目3条，其中已注册并审核通过2条，最早一条自2015年5月10日起。')
    const at = texts.indexOf('人口目录')
    expect(texts.slice(at, at + 4)).toEqual(['人口目录', '2015-05-01', '2015-05-10', '已登记'])
    expect(texts.slice(texts.indexOf('在办目录')).slice(0, 4)).toEqual(['在办目录', '2015-07-01', '—', '未完成'])
    expect(texts.some((text) => text.startsWith('1.《') && text.includes('二（一）3：各部门在申请信息化项目运维和验收时'))).toBe(true)
    expect(texts).toContain('2016年1月11日')
    expect(await check(codeIn(texts))).toMatchObject({ state: 'stands', endedOn: null, project: 'P1', departmentName: '甲局', total: 3, approved: 2, since: '2015-05-10', missing: null, outcome: 'may-go-on' })
  })

  it('say what is missing, and that nothing is asked of what is not funded or suspended', async () => {
    const said = async (changed: object) => {
      const texts = await textsOf(await make(changed))
      const { missing, outcome } = await check(codeIn(texts))
      return [missing, outcome, texts[texts.indexOf('二、尚缺事项') + 1]]
    }
    expect(await said({ project: 'P2', purpose: 'budget' })).toEqual(['not-catalogued', 'should-wait', '尚无目录条目。'])
    expect(await said({ project: 'P3', purpose: 'maintenance' })).toEqual(['not-approved', 'should-wait', '已有目录条目，尚未注册并审核通过。'])
    expect(await said({ project: 'P4' })).toEqual([null, 'not-bound', '无。'])
    expect(await said({ project: 'P5' })).toEqual([null, 'not-bound', '无。'])
  })

  it('are given again as they were kept when the run is repeated, and anew when asked for anew', async () => {
    const first = await make({ purpose: 'budget' })
    const again = await small.office.repeatRun({ number: first.number, who: '另一人' })
    expect(again.sha256).toBe(first.sha256)
    const code = codeIn(await textsOf(first))
    expect((await check(code)).state).toBe('stands')
    const acceptance = codeIn(await textsOf(await make()))
    const next = codeIn(await textsOf(await make({ purpose: 'budget' })))
    expect(next).not.toBe(code)
    expect((await check(code)).state).toBe('replaced')
    expect((await check(next)).state).toBe('stands')
    expect((await check(acceptance)).state).toBe('stands')
  })

  it('say for ever what they said, whatever is imported later, and outlive the process', async () => {
    const code = codeIn(await textsOf(await make({ project: 'P2' })))
    const before = await check(code)
    await small.import({ 'catalog-entry.csv': `${entry}C9,新目录,BB,P2,2015-08-01,2015-08-02\n` }, '2016-01-20')
    await small.reopen()
    expect(await check(code)).toEqual(before)
    await make({ project: 'P2', issuedOn: '2016-01-21' })
    expect(await check(code)).toEqual({ ...before, state: 'replaced', endedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string })
  })

  it('are taken back once, with who and why in the audit and not in the answer', async () => {
    const code = codeIn(await textsOf(await make()))
    const answer = await small.office.withdrawCertificate({ code: code.toLowerCase().replaceAll('-', ''), who: '复核人', why: '条目有误' })
    expect(answer).toMatchObject({ code, state: 'withdrawn' })
    expect(JSON.stringify(answer)).not.toMatch(/复核人|条目有误/)
    await expect(small.office.withdrawCertificate({ code, who: '复核人', why: '再次' })).rejects.toMatchObject({ code: 'certificate-withdrawn', status: 409 })
    const { entries } = await small.office.audit({ deed: 'certificate-withdrawal' })
    expect(entries).toEqual(expect.arrayContaining([expect.objectContaining({ who: '复核人', why: '条目有误', outcome: 'done' })]))
  })

  it('are refused for no project, and for codes that are mistyped or were never given', async () => {
    await expect(make({ project: 'P99' })).rejects.toMatchObject({ code: 'unknown-project', status: 404 })
    const code = codeIn(await textsOf(await make()))
    const wrong = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
    await expect(check(wrong)).rejects.toMatchObject({ code: 'certificate-code-mistyped', status: 400 })
    // All zeros have the check character 0.
    await expect(check('0'.repeat(20))).rejects.toMatchObject({ code: 'unknown-certificate', status: 404 })
    const empty = await smallOffice()
    await expect(empty.office.makeDocument({ request: certificate, who: '甲' })).rejects.toMatchObject({ code: 'no-project-records', status: 422 })
    await empty.end()
  })
})
