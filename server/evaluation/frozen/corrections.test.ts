import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filledOffice, type SmallOffice } from './fixture/small-office'

const deed = { who: '经办人', why: '季度通报' }
const period = '2015-Q2'
const query = { period, indicator: 'catalog-coverage', department: 'AA' }
let small: SmallOffice

const judged = async (subject: string, revision?: number) => (await small.office.verdicts({ ...query, revision })).rows.find((row) => row.subject === subject)

describe('a correction on record', () => {
  beforeAll(async () => {
    small = await filledOffice()
    await small.office.freeze({ period, ...deed })
    await small.office.move({ period, to: 'comment', ...deed })
    await small.office.decide({ type: 'verdict-correction', cells: { period, indicator: 'catalog-coverage', department: '甲局', subject: 'P5', first_verdict: 'pending', verdict: 'met', ground: '登记系统截图' }, who: '张三', why: '申诉采纳' })
  })
  afterAll(() => small.end())

  it('moves nothing that is kept, and proposes a revision', async () => {
    expect(await judged('P5')).toMatchObject({ verdict: 'pending', flags: '' })
    const { proposal } = await small.office.period(period)
    expect(proposal?.changes.filter(({ indicator }) => indicator === 'catalog-coverage')).toMatchObject([
      { department: null, before: { counts: { met: 5 } }, after: { counts: { met: 6 } } },
      { department: 'AA', before: { counts: { met: 2, pending: 4 } }, after: { counts: { met: 3, pending: 3 } } },
    ])
  })

  it('counts in the next revision, with its reason and flag; the first verdict stays in the one before', async () => {
    const revised = await small.office.revise({ period, ...deed })
    expect(revised.revision).toBe(1)
    expect(await judged('P5')).toMatchObject({ verdict: 'met', reason: 'corrected', flags: 'corrected' })
    expect(await judged('P5', 0)).toMatchObject({ verdict: 'pending', flags: '' })
    // The bulletin of a revision names the corrections that its figures count.
    const annexes = async (of: number) => (await small.office.bulletinDocument({ period, revision: of })).annexes.map(({ title }) => title)
    expect([await annexes(0), await annexes(1)]).toEqual([['未报送部门名单'], ['未报送部门名单', '经核实更正的判定']])
    // Another period is judged as it was.
    expect((await small.office.verdicts({ ...query, period: '2015' })).rows.find(({ subject }) => subject === 'P5')).toMatchObject({ flags: '' })
  })

  it('is made again from what was kept, also after a second correction of the same verdict', async () => {
    expect((await small.office.verify(period)).differences).toEqual([])
    await small.office.decide({ type: 'verdict-correction', cells: { period, indicator: 'catalog-coverage', department: 'AA', subject: 'P5', first_verdict: 'met', verdict: 'exempt', ground: '复核' }, who: '张三', why: '复核' })
    await small.office.revise({ period, ...deed })
    expect(await judged('P5')).toMatchObject({ verdict: 'exempt', reason: 'corrected' })
    for (const revision of [0, 1, 2]) expect((await small.office.verify(period, revision)).differences).toEqual([])
  })

  it('is taken back by withdrawing it', async () => {
    const [newest] = await small.office.decisions('verdict-correction')
    await small.office.withdraw({ batch: newest!.batch, who: '张三', why: '误登' })
    await small.office.revise({ period, ...deed })
    expect(await judged('P5')).toMatchObject({ verdict: 'met', reason: 'corrected' })
  })
})
