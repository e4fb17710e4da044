import { describe, expect, it } from 'vitest'
import { wordsOf } from '../text/words.fixture'
import { sayStatement, type SliceStatement } from './slice-statement'

const statement = (slice: SliceStatement['evaluation']['slice'], unfiltered: readonly string[] = []): SliceStatement => ({
  evaluation: { period: '2015', slice },
  scope: '',
  headlines: 4,
  counts: { met: 1200, missed: 34, pending: 1, exempt: 0, unknown: 2 },
  unfiltered,
})
const said = (language: 'zh' | 'en', given: SliceStatement) => sayStatement(wordsOf(language), given).join('')

describe('the sentence of a slice', () => {
  it('states whose figures they are and their denominator', () => {
    expect(said('zh', { ...statement({}), scope: '全市各部门', order: '，按组别分别排名' })).toBe(
      '全市各部门的 4 项主要指标，按组别分别排名；分母为已到期并判定的 1,234 项，另有 1 项未到期、0 项豁免、2 项来源未载明，不计入。',
    )
    expect(said('en', { ...statement({}), scope: 'all departments' })).toBe(
      'The 4 headline indicators of all departments. The denominator is 1,234, all that is due and judged; left out are 1 pending, 0 exempt and 2 on which the source does not say.',
    )
  })

  it('states what is picked, left out and spanned, and what could not be filtered', () => {
    const slice = { domain: { not: ['经济建设', '道路交通'] }, mode: ['api'], 'month-due': { from: '2015-03', to: '2015-09' } }
    expect(said('zh', { ...statement(slice, ['api-share', 'reply-timeliness']), scope: '区县' })).toContain(
      '区县（只计领域除经济建设和道路交通以外，开放方式为接口，到期月份为2015年3月至2015年9月的事项）的 4 项主要指标；',
    )
    expect(said('zh', statement(slice, ['api-share', 'reply-timeliness']))).toMatch(/不计入。接口方式开放比例和.*没有所选维度，未筛选，也不计入总分。$/)
    expect(said('en', { ...statement(slice), scope: 'the District group', order: ', ranked together' })).toContain(
      'of the District group, counting only items whose domain is none of 经济建设 and 道路交通 and whose mode is API and whose month due is from March 2015 to September 2015, ranked together. The denominator is 1,234',
    )
  })
})
