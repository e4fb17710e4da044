import { describe, expect, it } from 'vitest'
import { schemes } from '../../../metrics/schemes'
import { type Threshold, parseThreshold } from '../../../metrics/scoring/threshold'
import type { Frame, RankedDepartment } from '../../../metrics/scoring/ranking'
import { wordsOf } from '../../text/words.fixture'
import { conditionInSentence, conditionOnChip, conditionsOf, meets } from './where'
import { sayWhere } from './WhereNote'

const scheme = schemes.find(({ id }) => id === '2015')!
const frame = { indicators: [{ id: 'api-share' }, { id: 'reply-timeliness' }, { id: 'machine-readable' }] } as unknown as Frame
const figure = (met: number, missed: number) => ({ state: 'value', met, missed, pending: 0, exempt: 0, unknown: 0, score: 50 })
const department = { score: 61.5, indicators: { 'api-share': figure(3, 7), 'reply-timeliness': figure(8, 4), 'machine-readable': figure(1, 1) } } as unknown as RankedDepartment

const conditions = (...texts: string[]) => conditionsOf(texts.map((text) => parseThreshold(text) as Threshold), scheme, frame)
const listed = (unfiltered: readonly string[], ...texts: string[]) => meets(department, conditions(...texts), scheme, { unfiltered })

describe('conditions on measures', () => {
  it('are on the total, a headline or any indicator, and all of them hold', () => {
    expect(listed([], 'total.score.least.61.5', 'api.rate.below.30.1', 'machine-readable.n.least.2')).toBe(true)
    expect(listed([], 'total.score.least.61.5', 'api.rate.below.30')).toBe(false)
  })

  it('take the n of the total from the headlines that the slice could filter', () => {
    expect(listed([], 'total.n.least.22')).toBe(true)
    expect(listed([], 'total.n.least.23')).toBe(false)
    expect(listed(['api-share'], 'total.n.least.13')).toBe(false)
    expect(listed(['api-share'], 'total.n.least.12')).toBe(true)
  })

  it('on what the ranking does not have are left out', () => {
    expect(conditions('no-such.n.least.1', 'total.score.below.60')).toHaveLength(1)
  })

  it.each([
    ['total.score.below.60', '总分低于 60 分', 'the score is below 60', '总分 < 60'],
    ['total.n.least.10', '主要指标合计已判定不少于 10 项', 'n of the headline indicators together is at least 10', '主要指标 n ≥ 10'],
    ['api.rate.below.33.3', '接口方式开放比例低于 33.3%', 'API share is below 33.3%', '接口方式开放比例 < 33.3%'],
    ['reply.score.least.1', '共享申请按期回复率得分不低于 1 分', 'the score of Reply timeliness is at least 1', '共享申请按期回复率 得分 ≥ 1'],
  ])('are said in words: %s', (text, zh, en, chip) => {
    const [condition] = conditions(text)
    expect(conditionInSentence(wordsOf('zh'), condition!)).toBe(zh)
    expect(conditionInSentence(wordsOf('en'), condition!)).toBe(en)
    expect(conditionOnChip(wordsOf('zh'), condition!)).toBe(chip)
  })

  it('are said with how many meet them, and that ranks stay', () => {
    const two = conditions('total.score.below.60', 'api.n.least.10')
    expect(sayWhere(wordsOf('zh'), two, 3, 64)).toBe('只列总分低于 60 分，且接口方式开放比例已判定不少于 10 项的部门：3 个，共 64 个；名次和总体数值仍按全部部门计算。')
    expect(sayWhere(wordsOf('en'), two, 3, 64)).toBe('Listed are the 3 of 64 departments for which the score is below 60 and n of API share is at least 10; ranks and overall figures are still those of all.')
  })
})
