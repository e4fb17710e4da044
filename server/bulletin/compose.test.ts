import { describe, expect, it } from 'vitest'
import type { CountRow } from '../../metrics/scoring/ranking'
import type { PeriodState } from '../../metrics/time/period-state'
import { composeBulletin } from './compose'
import { allBlocks, type BulletinDocument, bulletinDocument, type Span, type Table } from './document'
import { wordsOf } from './edit'
import { crowd, inputOf, shanghai } from './fixture/input'
import { unnamedOffice } from './office'
import { plain } from './sentence'

const paragraphs = (document: BulletinDocument) => document.blocks.filter((block) => block.kind === 'paragraph')
const tables = (document: BulletinDocument) => allBlocks(document).filter((block) => block.kind === 'table')
const tableOf = (document: BulletinDocument, id: string): Table => tables(document).find((table) => table.id === id)!
const text = (document: BulletinDocument, id: string): string => plain(paragraphs(document).find((one) => one.id === id)!.spans)
const cellText = (table: Table, row: number, column: string): string =>
  table.rows[row]![table.columns.findIndex((one) => one.id === column)]!.lines.map((line) => line.text).join(' ')
const spans = (document: BulletinDocument): Span[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.spans : block.kind === 'table' ? [...block.rows.flat().flatMap((cell) => cell.lines), ...block.notes.flat()] : [],
  )
const none = { met: 0, missed: 0, pending: 0, exempt: 0, unknown: 0 }
const three = crowd(3)
const counts = (indicator: string, ...list: Partial<CountRow>[]): CountRow[] =>
  list.map((row, index) => ({ ...none, ...row, indicator, department: three[index]!.code }))

describe('a bulletin', () => {
  it('is a document model that the schema accepts and JSON carries', () => {
    const document = composeBulletin(inputOf())
    expect(bulletinDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document)
  })

  it('is a draft without a number, signed but not dated', () => {
    const document = composeBulletin(inputOf())
    expect(document.stamps).toEqual(['未定稿'])
    expect(document.number).toBeNull()
    expect(document.signature).toEqual({ office: '上海市经济和信息化委员会', date: '〔待定〕' })
    expect(text(document, 'method/status')).toContain('未编发文字号')
  })

  it('is no draft once its figures are kept and departments are asked, and says which figures they are', () => {
    const hash = 'ab'.repeat(32)
    const of = (state: PeriodState, revision: number | null = 2) => composeBulletin({ ...inputOf(), seal: { state, revision, hash: revision === null ? null : hash } })
    const stamps = (['open', 'frozen', 'comment', 'final', 'issued', 'revised'] as const).map((state) => of(state, state === 'open' ? null : 2).stamps)
    expect(stamps).toEqual([['未定稿'], ['未定稿'], ['征求意见稿'], [], [], []])
    expect(of('issued', null).stamps).toEqual(['未定稿'])
    expect(JSON.stringify(of('comment').blocks)).toContain(hash)
  })

  it('is worded the same from the freeze to the issue, so that what an officer rewrote stays hers', () => {
    const seal = { revision: 0, hash: 'ab'.repeat(32) }
    const worded = (state: PeriodState, issue?: { number: string; date: string }) =>
      paragraphs(composeBulletin({ ...inputOf({ departments: crowd(3) }), seal: { ...seal, state }, issue })).map(({ id, spans }) => ({ id, ...wordsOf(spans) }))
    const frozen = worded('frozen')
    for (const state of ['comment', 'final'] as const) expect(worded(state)).toEqual(frozen)
    expect(worded('issued', { number: '某发〔2015〕1号', date: '2015-07-20' })).toEqual(frozen)
  })

  it('is titled by city and period, whatever the kind of period', () => {
    const titles = ['2015', '2015-H1', '2015-Q3', '2015-10'].map((period) => composeBulletin(inputOf({ period }, null)).title[1])
    expect(titles).toEqual(['（2015年）', '（2015年上半年）', '（2015年第三季度）', '（2015年10月）'])
    const office = { ...unnamedOffice, name: '广州市工业和信息化委员会', city: '广州市', addressees: '各有关单位', basis: '根据有关要求' }
    const elsewhere = composeBulletin({ ...inputOf({ departments: crowd(3) }), office })
    expect([elsewhere.title[0], elsewhere.masthead]).toEqual(['广州市政务数据资源共享和开放情况通报', office.name])
    expect(composeBulletin(inputOf({ departments: crowd(3) })).masthead).toBe('〔发文机关待定〕')
  })

  it('marks sample data on every page and before everything else', () => {
    const document = composeBulletin(inputOf({ sample: true }))
    expect(document.stamps).toEqual(['未定稿', '示例数据'])
    expect(document.notices[0]).toMatch(/^示例数据：/)
    expect(composeBulletin(inputOf()).notices).toEqual([])
  })

  it('says when the scheme was not in force', () => {
    expect(composeBulletin(inputOf({ period: '2018-Q1' }, null)).notices).toEqual(['本期不在2015年度方案的适用期间内，以下各项比照该方案计算，仅供参考。'])
  })

  it('names every paragraph and table once, and counts tables and charts', () => {
    const document = composeBulletin(inputOf())
    const ids = [...paragraphs(document).map((one) => one.id), ...tables(document).map((one) => `table ${one.id}`)]
    expect(new Set(ids).size).toBe(ids.length)
    const inText = document.blocks.filter((block) => block.kind === 'table')
    expect(inText.map((table) => table.caption.split('　')[0])).toEqual(inText.map((_, index) => `表${index + 1}`))
  })

  it('fills the type area with every table', () => {
    for (const table of tables(composeBulletin(inputOf()))) expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(156)
    for (const table of tables(composeBulletin(inputOf({}, null)))) expect(table.columns.reduce((sum, column) => sum + column.width, 0)).toBe(156)
  })

  it('is the same for the same input', () => {
    expect(JSON.stringify(composeBulletin(inputOf()))).toBe(JSON.stringify(composeBulletin(inputOf())))
  })

  it('says that there is nothing when there are no departments', () => {
    const document = composeBulletin(inputOf({ departments: [] }, null))
    expect(document.notices).toContain('本期没有可供测评的数据，以下不作评价和排名。')
    expect(tables(document)).toEqual([])
  })
})

describe('figures', () => {
  it('are the ranking’s, wherever they stand', () => {
    const input = inputOf()
    const floor = (met: number, n: number) => {
      const shown = String((BigInt(met) * 1000n) / BigInt(n)).padStart(2, '0')
      return `${shown.slice(0, -1)}.${shown.slice(-1)}%`
    }
    const departments = new Map(input.current.departments.map((one) => [one.code, one.indicators]))
    let checked = 0
    for (const { text: shown, figure = '' } of spans(composeBulletin(input))) {
      const [, city, code, id, what] = /^(?:(city)|department\/(\w+))\/([^/]+)\/([^/]+)$/.exec(figure) ?? []
      const one = city ? input.current.city[id!] : departments.get(code ?? '')?.[id!]
      if (!one) continue
      const expected: Record<string, string | number> = {
        rate: one.met + one.missed === 0 ? '' : floor(one.met, one.met + one.missed),
        counts: `${one.met}/${one.met + one.missed}`,
        n: one.met + one.missed,
        met: one.met,
        missed: one.missed,
        pending: one.pending,
        exempt: one.exempt,
        unknown: one.unknown,
      }
      if (!(what! in expected)) continue
      expect(`${figure} ${shown.replace(/[*△]/g, '')}`).toBe(`${figure} ${expected[what!]}`)
      checked++
    }
    expect(checked).toBeGreaterThan(600)
  })

  it('rank every department once, with the ranks and scores of the ranking', () => {
    const { current } = inputOf()
    const document = composeBulletin(inputOf())
    for (const group of ['pilot', 'municipal', 'district']) {
      const table = tableOf(document, `ranking/${group}`)
      const expected = current.departments.filter((one) => one.group === group)
      expect(table.rows.map((_, row) => cellText(table, row, 'department'))).toEqual(expected.map((one) => one.name))
      expect(table.rows.map((_, row) => cellText(table, row, 'rank'))).toEqual(expected.map((one) => String(one.rank ?? '—')))
      expect(table.rows.map((_, row) => Number.parseFloat(cellText(table, row, 'score')))).toEqual(
        expected.map((one) => (one.score === null ? NaN : expect.closeTo(one.score - 0.05, 1))),
      )
    }
  })

  it('name those who missed a target, with what they lack, and nobody else', () => {
    const input = inputOf()
    const document = composeBulletin(input)
    for (const id of ['catalog-coverage', 'api-share', 'reply-timeliness', 'update-compliance', 'list-registration']) {
      const table = tableOf(document, `missed/${id}`)
      const expected = input.current.departments.filter((one) => one.indicators[id]!.reached === false)
      expect(table.rows.map((_, row) => cellText(table, row, 'department')).sort()).toEqual(expected.map((one) => one.name).sort())
      for (const [row] of table.rows.entries()) {
        const one = expected.find((department) => department.name === cellText(table, row, 'department'))!.indicators[id]!
        expect(cellText(table, row, 'distance')).toContain(`差${one.distance!.items}项`)
      }
    }
  })
})

describe('sentences', () => {
  const overall = (now: CountRow[], before: CountRow[] | null) => {
    const document = composeBulletin(inputOf({ departments: three, counts: now }, before ? { counts: before } : null))
    return text(document, 'overall/api')
  }

  it('state rate, n, target, change and distance of a headline', () => {
    const now = counts('api-share', { met: 1, missed: 9 }, { met: 2, missed: 8 }, { met: 1, missed: 9 })
    const before = counts('api-share', { met: 1, missed: 9 }, { met: 0, missed: 10 }, { met: 1, missed: 9 })
    expect(overall(now, before)).toBe(
      '总体为13.3%（共判定30项，其中已履行4项），目标为30%，较上期提高6.7个百分点；未达到目标，尚差5项；各部门平均为13.3%（3家）。负有此项职责的部门3家，其中未达到目标3家。',
    )
    expect(overall(before, now)).toContain('总体为6.6%（共判定30项，其中已履行2项），目标为30%，较上期下降6.7个百分点；未达到目标，尚差7项')
    expect(overall(now, now)).toContain('与上期持平')
    expect(overall(now, null)).toContain('无上期可比数据')
    expect(overall(counts('api-share', { met: 9, missed: 1 }, { met: 9 }, { met: 9 }), null)).toContain('已达到目标')
  })

  it('word each state by itself, and never as a percentage', () => {
    const now = [...counts('reply-timeliness', { unknown: 4 }, { unknown: 2 }, { unknown: 1 }), ...counts('update-compliance', { pending: 2 }, {}, {})]
    const input = inputOf({ departments: three, counts: now, unmeasured: ['api-share'], silent: [0, 1, 2] }, null)
    const document = composeBulletin(input)
    const said = ['overall/coverage', 'overall/api', 'overall/reply', 'overall/update'].map((id) => text(document, id))
    expect(said[1]).toBe('总体尚未接入数据来源，本期未测评，不计入得分和排名。')
    expect(said.join()).not.toContain('%')
    const states = Object.values(input.current.city).map((city) => city.state)
    expect(states).toContain('not-reported')
    expect(states).toContain('not-measured')
    expect(new Set(said).size).toBe(4)
    const reported = composeBulletin(inputOf({ departments: three, counts: now, silent: [] }, null))
    expect(text(reported, 'overall/reply')).toBe('总体现有记录7项，来源均未载明判定所需内容，无法计算，不按零计。')
  })

  it('speak of progress while the deadline lies ahead, and rank nobody on it', () => {
    const now = counts('catalog-coverage', { met: 3, pending: 7 }, { met: 10 }, { met: 0, pending: 10 })
    const document = composeBulletin(inputOf({ departments: three, counts: now, deadlineAhead: true, silent: [] }, null))
    expect(text(document, 'overall/coverage')).toContain(
      '运维项目编目注册率截至2015年9月30日期限未到（期限为2015年12月31日），已履行13项、未到期17项，进度为43.3%，无上期可比数据，按70%的目标尚需完成8项，不计入得分和排名。',
    )
    const table = tableOf(document, 'ranking/municipal')
    expect(table.rows.map((_, row) => cellText(table, row, 'rank'))).toEqual(['—', '—', '—'])
    expect(cellText(table, 0, 'coverage')).toMatch(/◇ \d+\/10$/)
    expect(tables(document).some((one) => one.id === 'missed/catalog-coverage')).toBe(false)
  })

  it('say who leads, who is last and who moved, ties sharing a rank', () => {
    const now = counts('api-share', { met: 3, missed: 7 }, { met: 3, missed: 7 }, { met: 1, missed: 9 })
    const before = counts('api-share', { met: 0, missed: 10 }, { met: 3, missed: 7 }, { met: 1, missed: 9 })
    const document = composeBulletin(inputOf({ departments: three, counts: now, silent: [] }, { counts: before, silent: [] }))
    expect(text(document, 'ranking/municipal')).toBe(
      '得分居前的为并列第1名第1委员会、第2委员会（100.0分），第3名第3委员会（33.3分）。位次较上期上升最多的为第1委员会（上升2位），下降最多的为第3委员会（下降1位）。',
    )
    const table = tableOf(document, 'ranking/municipal')
    expect(table.rows.map((_, row) => [cellText(table, row, 'rank'), cellText(table, row, 'move')])).toEqual([['1', '升2'], ['1', '持平'], ['3', '降1']])
  })
})

describe('what is not a value', () => {
  it('is named by kind: not reported, small samples, unknown, nothing due, waived', () => {
    const input = inputOf()
    const document = composeBulletin(input)
    expect(text(document, 'silent/not-reported')).toContain('接口方式开放比例2家（')
    for (const one of input.current.departments.filter((department) => department.indicators['api-share']!.state === 'not-reported')) {
      expect(text(document, 'silent/not-reported')).toContain(one.name)
    }
    expect(text(document, 'silent/small')).toMatch(/上海市司法局2\/3/)
    expect(text(document, 'silent/unknown-only')).toContain('上海市统计局')
    expect(text(document, 'silent/none-due')).toContain('上海市教育委员会')
    expect(text(document, 'silent/waived')).toContain('上海市公安局（涉密系统，经备案暂不以接口方式开放）')
  })

  it('is not drawn, and is told as not measured', () => {
    const document = composeBulletin(inputOf({ unmeasured: ['update-compliance'] }))
    const chart = document.blocks.find((block) => block.kind === 'chart')!
    expect(chart.categories).toHaveLength(4)
    expect(chart.categories).not.toContain('按期更新率')
    expect(text(document, 'silent/not-measured')).toBe('按期更新率尚未接入数据来源，对所有部门均不评价。')
    expect(composeBulletin(inputOf({ unmeasured: [...inputOf().indicators.keys()] }, null)).blocks.some((block) => block.kind === 'chart')).toBe(false)
  })

  it('gives no rank, with the reason under the table', () => {
    const document = composeBulletin(inputOf({ unmeasured: [...inputOf().indicators.keys()] }, null))
    expect(text(document, 'overall/scope')).toContain('本期没有部门参加排名。各项指标均未接入数据来源。')
    expect(plain(tableOf(document, 'ranking/pilot').notes[0]!)).toBe('本组各部门均未参加排名（无可判定事项）。')
    expect(document.notices).toContain('本期没有可供测评的数据，以下不作评价和排名。')
  })
})

describe('method', () => {
  it('states span, as-of, unconfirmed choices, verdicts outside the rate, and the sources', () => {
    const input = inputOf()
    const notes = ['以门户目录代年度清单。']
    const sources = ['2015-07-08', '2015-10-08', '2015-09-01'].map((observedOn) => ({ source: '上海市政府数据服务网', observedOn, notes }))
    const document = composeBulletin({ ...input, sources })
    expect(text(document, 'method/span')).toContain('统计期间为2015年7月1日至2015年9月30日。')
    expect(text(document, 'method/span')).toContain('各指标均以2015年9月30日24时为截至时间')
    expect(text(document, 'method/score')).toContain('默认口径，尚未确认')
    expect(text(document, 'method/choices')).toMatch(/申请回复期限为10个工作日（收到当日不计，可延长一次10个工作日）；申请审核期限为2个工作日/)
    const { pending, exempt, unknown } = input.current.city['api-share']!
    expect(text(document, 'method/outside')).toContain(`接口方式开放比例未到期${pending}项、豁免${exempt}项、来源未载明${unknown}项`)
    expect(text(document, 'method/sources')).toBe('上海市政府数据服务网（最近观察日2015年10月8日）：以门户目录代年度清单。')
    expect(text(document, 'method/comparison')).toBe('上期为2015年第二季度，数据截至2015年6月30日，适用2015年度方案。')
    expect(text(composeBulletin(inputOf({ period: '2015-Q1' })), 'method/comparison')).toContain('该方案在上期不在适用期间，系比照计算。')
    expect(text(composeBulletin(inputOf({}, null)), 'method/comparison')).toBe('没有上期测评结果，未作比较。')
  })
})

describe('names', () => {
  it('stay as they are; a department without one is called by its code', () => {
    const odd = ['<b>&"{name}"', '😀𠮷局', '', 'W'.repeat(200)]
    const departments = odd.map((name, index) => ({ code: `X${index}`, name, group: 'municipal' as const }))
    const table = tableOf(composeBulletin(inputOf({ departments, silent: [] }, null)), 'ranking/municipal')
    expect(table.rows.map((_, row) => cellText(table, row, 'department')).sort()).toEqual(['<b>&"{name}"', '😀𠮷局', 'X2', 'W'.repeat(200)].sort())
  })
})

describe('a name that turns the direction of text', () => {
  it('is kept from turning the sentence around it', () => {
    const departments = [{ code: 'X', name: '甲\u202e局', group: 'municipal' as const }]
    const document = composeBulletin(inputOf({ departments, counts: [], silent: [0] }, null))
    expect(text(document, 'silent/not-reported')).toContain('（\u2068甲\u202e局\u2069）')
  })
})

describe('many departments', () => {
  it('all stand in the tables', () => {
    const document = composeBulletin(inputOf({ departments: crowd(1000) }))
    expect(tableOf(document, 'ranking/municipal').rows).toHaveLength(1000)
    expect(text(document, 'ranking/municipal')).toContain('等')
    expect(shanghai).toHaveLength(64)
  })
})
