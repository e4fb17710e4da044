import { describe, expect, it } from 'vitest'
import { composeBulletin } from '../compose'
import type { BulletinDocument, Table } from '../document'
import { inputOf, rankingOf } from '../fixture/input'
import { shanghaiOffice } from '../office'
import { plain } from '../sentence'

const text = ({ blocks }: BulletinDocument, id: string): string => blocks.flatMap((block) => (block.kind === 'paragraph' && block.id === id ? [plain(block.spans)] : [])).join('')
const table = (document: BulletinDocument, id: string): Table | undefined => document.blocks.find((block): block is Table => block.kind === 'table' && block.id === id)
const headings = ({ blocks }: BulletinDocument): string[] => blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []))
const leading = ['catalog-coverage-pilot', 'catalog-coverage', 'api-share', 'reply-timeliness', 'update-compliance']

describe('commended and named', () => {
  const input = inputOf()
  const document = composeBulletin(input)
  const { departments } = input.current

  it('are those of the rule, recounted, and neither holds a small sample or what was not reported', () => {
    const sound = departments.map((one) => ({ one, values: leading.flatMap((id) => one.indicators[id] ?? []).filter((value) => value.state === 'value' && !value.smallSample && !value.thinEvidence && value.waived === null) }))
    const named = sound.filter(({ values }) => values.filter(({ reached }) => reached === false).length >= 2).map(({ one }) => one.name)
    expect(named.length).toBeGreaterThan(5)
    expect(table(document, 'named')!.rows.map(([name]) => name!.lines[0]!.text)).toEqual(named)
    expect(text(document, 'named')).toContain(`共${named.length}家`)
    const spoiled = (id: string) => departments.some(({ name, indicators }) => name === id && leading.some((one) => indicators[one]?.state === 'not-reported' || indicators[one]?.smallSample))
    const commended = composeBulletin({ ...input, office: { ...shanghaiOffice, commendRank: 60 } })
    const praised = departments.filter(({ name }) => text(commended, 'commended').includes(name))
    expect(praised.length).toBeGreaterThan(0)
    for (const { name, rank } of praised) {
      expect(spoiled(name)).toBe(false)
      expect(rank).not.toBeNull()
      expect(named).not.toContain(name)
    }
  })

  it('say their rule, and whether the office has set it', () => {
    expect(text(document, 'commended')).toContain('本组得分居前3名')
    expect(text(document, 'named')).toContain('主要指标中有2项以上未达到目标的')
    expect(text(document, 'named/rule')).toContain('尚未确认')
    expect(text(composeBulletin({ ...input, namingConfirmed: true }), 'named/rule')).toBe('以上表扬和点名的条件由通报单位设定。')
  })

  it('are left out where no target can be judged', () => {
    expect(headings(composeBulletin(inputOf({ unmeasured: [...inputOf().indicators.keys()] }, null)))).not.toContain('通报表扬和点名')
  })
})

describe('the year before', () => {
  it('is compared in the sentence and named in the method', () => {
    const yearBefore = rankingOf({ period: '2014-Q3', seed: 3 })
    const input = inputOf()
    const document = composeBulletin({ ...input, yearBefore })
    const shown = (one: { met: number; missed: number }) => Math.floor((one.met * 1000) / (one.met + one.missed))
    const change = shown(input.current.city['reply-timeliness']!) - shown(yearBefore.city['reply-timeliness']!)
    expect(text(document, 'overall/reply')).toContain(change === 0 ? '同比持平' : `同比${change > 0 ? '提高' : '下降'}${(Math.abs(change) / 10).toFixed(1)}个百分点`)
    expect(text(document, 'method/comparison')).toContain('同比为与2014年第三季度比较')
    expect(text(composeBulletin(input), 'overall/reply')).not.toContain('同比')
  })
})

describe('corrections on record', () => {
  const one = { indicator: 'reply-timeliness', department: 'P001', firstVerdict: 'missed', verdict: 'met', ground: '系统故障', appeal: null } as const
  const document = composeBulletin({ ...inputOf(), corrections: [one, { ...one, appeal: 7, ground: '已按期回复' }, { ...one, department: 'M003', verdict: 'exempt' }] })

  it('stand in an annex by department and indicator, from which verdict to which, with every ground; the method counts them', () => {
    const [block] = document.annexes.at(-1)!.blocks
    expect(block?.kind === 'table' && block.rows.map((row) => row.slice(1).map(({ lines }) => lines[0]!.text))).toEqual([
      ['共享申请按期回复率', '未履行', '已履行', '2', '系统故障；申诉7号，已按期回复'],
      ['共享申请按期回复率', '未履行', '豁免', '1', '系统故障'],
    ])
    expect(text(document, 'method/corrections')).toBe('经核实更正判定3项，涉及部门2家，已计入本文稿各项数值，见附件。')
  })

  it('are not spoken of where there are none', () => {
    const without = composeBulletin(inputOf())
    expect([without.annexes.some(({ title }) => title.includes('更正')), text(without, 'method/corrections')]).toEqual([false, ''])
  })
})

describe('what is overdue', () => {
  const overdue = [
    { indicator: 'reply-timeliness', department: 'P001', count: 12, oldest: '2015-07-03' },
    { indicator: 'reply-timeliness', department: 'M001', count: 3, oldest: '2015-08-03' },
    { indicator: 'change-sync', department: 'P001', count: 4, oldest: '2015-06-30' },
  ]
  const document = composeBulletin({ ...inputOf(), overdue })

  it('is summed by indicator in the text and by department in an annex', () => {
    expect(text(document, 'overdue')).toBe('截至本期数据截止时间，已过期限仍未办结的事项共19项，涉及部门2家，其中最早的应于2015年6月30日办结。各部门情况见附件。')
    expect(table(document, 'overdue')!.rows.map((row) => row.map(({ lines }) => lines.map((line) => line.text).join(' ')))).toEqual([
      ['共享申请按期回复率', '15', '2', '2015年7月3日', '上海市商务委员会 12'],
      ['目录变更及时率', '4', '1', '2015年6月30日', '上海市商务委员会 4'],
    ])
    const annex = document.annexes.find(({ title }) => title === '各部门超期未办结事项')!.blocks[0] as Table
    expect(annex.rows.map((row) => row.map(({ lines }) => lines[0]!.text))).toEqual([
      ['上海市商务委员会', '16', '2015年6月30日', '共享申请按期回复率12、目录变更及时率4'],
      ['上海市发展和改革委员会', '3', '2015年8月3日', '共享申请按期回复率3'],
    ])
  })

  it('has no section where nothing is', () => {
    const none = composeBulletin(inputOf())
    expect(headings(none)).not.toContain('超期未办结事项')
    expect(none.annexes.map(({ title }) => title)).toEqual(['未报送部门名单', '其他指标未达到目标的部门'])
  })
})

describe('milestones and days', () => {
  it('tell the fixed days of the year in their order', () => {
    const leads = composeBulletin(inputOf()).blocks.flatMap((block) => (block.kind === 'paragraph' && block.id.startsWith('milestones/') ? [block.lead!] : []))
    expect(leads[0]).toBe('开放清单按期报送（5月31日前）。')
    expect(leads).toContain('清单注册审核完成率（10月31日前）。')
  })

  it('tell median, ninetieth percentile and longest where time is measured', () => {
    const days = new Map([['reply-timeliness', { n: 40, median: 6, p90: 11, maximum: 31, unit: 'working' as const }]])
    expect(text(composeBulletin({ ...inputOf(), days }), 'overall/reply')).toContain('办理用时中位数为6个工作日、九成在11个工作日以内、最长31个工作日')
  })
})

describe('the annex of those who reported nothing', () => {
  it('names each once, with the indicators that it concerns', () => {
    const input = inputOf()
    const annex = composeBulletin(input).annexes[0]!.blocks[0] as Table
    const expected = input.current.departments.flatMap(({ name, indicators }) => {
      const n = Object.values(indicators).filter(({ state }) => state === 'not-reported').length
      return n === 0 ? [] : [`${name} ${n}`]
    })
    expect(annex.rows.map(([name, , n]) => `${name!.lines[0]!.text} ${n!.lines[0]!.text}`)).toEqual(expected)
  })
})
