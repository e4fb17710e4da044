import { expect, it } from 'vitest'
import { department, ranked } from '../../../metrics/scoring/fixture/small-city'
import { heatCell, heatColumns } from './heat'

const departments = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6']
const city = ranked({
  departments,
  counts: {
    register: { M1: [3, 1], M2: [14, 6], M3: [6, 4], M4: [1, 9], M5: { unknown: 3 }, M6: [6997, 3003] },
    submit: { M1: { met: 1, pending: 3 } },
  },
  frame: { submit: { deadlineAhead: true }, reply: { duty: ['M2'], notReported: ['M2'] } },
})
const cell = (code: string, id: string) => heatCell(department(city, code).indicators[id])

it('the colour tells the distance to the target, the text the value', () => {
  expect(cell('M1', 'register')).toEqual({ state: 'value', text: '75', tone: 'reached' })
  expect(cell('M2', 'register')).toEqual({ state: 'value', text: '70', tone: 'near' })
  expect(cell('M3', 'register').tone).toBe('far')
  expect(cell('M4', 'register')).toEqual({ state: 'value', text: '10', tone: 'farthest' })
})

it('a value just below a whole per cent is never shown as it', () => {
  expect(cell('M6', 'register').text).toBe('69')
})

it('what is no value has no colour, and no number in its place', () => {
  expect(cell('M5', 'register')).toEqual({ state: 'unknown-only', text: null, tone: null })
  expect(cell('M2', 'reply')).toEqual({ state: 'not-reported', text: null, tone: null })
  expect(cell('M1', 'reply')).toEqual({ state: 'not-applicable', text: null, tone: null })
  expect(cell('M1', 'submit')).toEqual({ state: 'progress', text: '25', tone: null })
})

it('an indicator that is nobody\'s duty has no column; those that lead come first', () => {
  const of = (codes: readonly string[]) => heatColumns(city.departments.filter(({ code }) => codes.includes(code)), ['reply'])
  expect(of(departments)).toEqual(['reply', 'register', 'submit'])
  expect(of(['M1'])).toEqual(['register', 'submit'])
})
