import { describe, expect, it } from 'vitest'
import { type Indicator, indicators } from '../indicators'
import { frameOf, type Given, ranked } from './fixture/small-city'
import { milestonesOf } from './milestones'

const binding = (on: `${number}-${number}`, common: boolean): Indicator => ({ ...indicators.get('list-submission')!, deadline: { on, common } })
const known = new Map([
  ['register', binding('12-31', true)],
  ['submit', binding('05-31', true)],
  ['reply', binding('10-31', false)],
])
const milestones = (given: Given) => milestonesOf({ ...ranked(given), frame: frameOf(given) }, known)
const standings = (given: Given, indicator: string) => Object.fromEntries(milestones(given).find((one) => one.indicator === indicator)!.departments.map(({ code, standing, missing }) => [code, [standing, missing]]))

const departments = ['M1', 'M2', 'M3', 'M4']

describe('the milestones of a year', () => {
  it('are the dates that bind everybody, the earliest first', () => {
    expect(milestones({ departments, counts: {} }).map(({ on, indicator }) => [on, indicator])).toEqual([['2015-05-31', 'submit'], ['2015-12-31', 'register']])
  })

  it('that passed tell who reached the target and who is late, by so many items', () => {
    const given = { departments, counts: { register: { M1: [3, 1], M2: [1, 3], M3: { unknown: 2 } } } } as const
    expect(standings(given, 'register')).toEqual({ M1: ['done', 0], M2: ['late', 2], M3: ['unknown', 0], M4: ['nothing', 0] })
    expect(milestones(given)[1]).toMatchObject({ passed: true, met: 4, whole: 8 })
  })

  it('that lie ahead call nobody late', () => {
    const given = { departments, counts: { register: { M1: { met: 3, pending: 1 }, M2: { pending: 4 } } }, frame: { register: { asOf: '2015-06-30', deadlineAhead: true } } } as const
    expect(standings(given, 'register')).toMatchObject({ M1: ['done', 0], M2: ['open', 3] })
    expect(milestones(given).find(({ indicator }) => indicator === 'register')).toMatchObject({ passed: false, met: 3, whole: 8 })
  })

  it('tell apart who was silent and whose target was waived; whose duty it is not has no part', () => {
    const given = { departments, counts: { register: { M1: [1, 3], M2: [4, 0] } }, frame: { register: { notReported: ['M3'], waived: { M1: '停用' }, duty: ['M1', 'M2', 'M3'] } } } as const
    expect(standings(given, 'register')).toEqual({ M2: ['done', 0], M1: ['nothing', 0], M3: ['not-reported', 0] })
  })

  it('are none where nothing is measured', () => {
    expect(milestones({ departments, counts: {}, frame: { register: { asOf: null }, submit: { asOf: null } } })).toEqual([])
  })
})
