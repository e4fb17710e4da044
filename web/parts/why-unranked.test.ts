import { describe, expect, it } from 'vitest'
import { schemes } from '../../metrics/schemes'
import type { Figure, RankedDepartment } from '../../metrics/scoring/ranking'
import { wordsOf } from '../text/words.fixture'
import { slotOf } from './slot'
import { whyUnranked } from './why-unranked'

const scheme = schemes.find(({ id }) => id === '2015')!

/** What is said where nothing can be judged, of a department with these states in place of its headline figures. */
function said(language: 'zh' | 'en', states: readonly Partial<Figure>[]) {
  const indicators = Object.fromEntries(states.map((figure, at) => [scheme.headlines[at]!.indicators[0], figure]))
  const department = { unranked: 'nothing-measured', indicators } as unknown as RankedDepartment
  return whyUnranked(wordsOf(language), department, scheme.headlines.map((headline) => slotOf(department, headline)), scheme)
}

describe('why a department has no rank', () => {
  it('names no figure where all have the same state', () => {
    const states = scheme.headlines.map(() => ({ state: 'none-due' }) as const)
    expect(said('zh', states)).toBe('无可排名的数值：各项主要指标本期无到期事项。')
    expect(said('en', states)).toBe('No figure to rank by: Nothing due (all headline figures).')
  })

  it('names the figures of each state together, and none that is not its duty', () => {
    const states = [{ state: 'none-due' }, { state: 'not-applicable' }, { state: 'none-due' }, { state: 'value', thinEvidence: true }] as const
    expect(said('zh', states)).toBe('无可排名的数值：试点单位已建项目编目注册率、共享申请按期回复率 本期无到期事项；按期更新率 证据不足。')
  })
})
