import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualChoice } from './choice'
import { dueMessages, type DueMessages, type Listener } from './due-messages'
import type { Happening } from './happening'
import { rungIds, rungOf } from './ladder'
import { messageTitle } from './wording'

const happening = (key: string, change: Partial<Happening> = {}): Happening => ({ key, after: [], kind: 'deadline', rung: null, to: ['department', 'office'], department: 'A', words: { zh: key, en: key }, bundle: null, link: '/', at: null, ...change })
const listener = (id: string, change: Partial<Listener> = {}): Listener => ({ id, sides: ['office'], departments: [], since: '2026-01-01 00:00:00', choice: usualChoice, ...change })
const contact = (id: string, department: string): Listener => listener(id, { sides: ['department'], departments: [department] })

const nobodyTold = (): boolean => false
const after = ({ told }: DueMessages) => (to: string, key: string): boolean => told.some((one) => one.to === to && one.key === key)
const keysOf = ({ messages }: DueMessages, to: string): string[] => messages.filter((one) => one.to === to).flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ words }) => words.en)))

describe('what is due to be told', () => {
  it('goes to those whom it concerns: the contacts of the department, and the side', () => {
    const due = dueMessages([happening('1'), happening('2', { department: 'B' }), happening('3', { to: ['leader'] }), happening('4', { department: null })], [contact('a', 'A'), contact('b', 'B'), listener('office'), listener('head', { sides: ['leader'] })], nobodyTold)
    expect(['a', 'b', 'office', 'head'].map((to) => keysOf(due, to))).toEqual([['1', '4'], ['2', '4'], ['1', '2', '4'], ['3']])
  })

  it('is one message to each, grouped by kind and rung, the most urgent first', () => {
    const [message, ...others] = dueMessages(
      [happening('1', { kind: 'batch' }), happening('2', { rung: 'remind' }), happening('3', { rung: 'report' }), happening('4', { rung: 'remind' })],
      [listener('office')],
      nobodyTold,
    ).messages
    expect(others).toEqual([])
    expect(message?.groups.map(({ kind, rung, lines }) => [kind, rung, lines.length])).toEqual([['deadline', 'report', 1], ['deadline', 'remind', 2], ['batch', null, 1]])
    expect(messageTitle(message!.groups).zh).toBe('通报（到期和逾期事项） 1 项、提醒（到期和逾期事项） 2 项、暂缓的批次 1 项')
  })

  it('is one line for one thing on several days, with the items of all', () => {
    const day = (key: string, id: string, count: number) => happening(key, { bundle: { id, count, words: (all) => ({ zh: '', en: `${key} and later: ${all}` }) } })
    expect(keysOf(dueMessages([day('1', 'x', 2), day('2', 'y', 1), day('3', 'x', 5)], [listener('office')], nobodyTold), 'office')).toEqual(['1 and later: 7', '2'])
  })

  it('is told once, whatever else comes, and to each for herself', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-d]$/), fc.constantFrom('A', 'B', null)), { maxLength: 12 }), fc.nat(12), (drawn, cut) => {
        const all = [...new Map(drawn.map(([key, department]) => [key, happening(key, { department })])).values()]
        const people = [contact('a', 'A'), contact('b', 'B'), listener('office')]
        const first = dueMessages(all.slice(0, cut), people, nobodyTold)
        const second = dueMessages(all, people, after(first))
        for (const { id } of people) {
          const told = [...keysOf(first, id), ...keysOf(second, id)]
          expect(told).toHaveLength(new Set(told).size)
          expect(told.sort()).toEqual(keysOf(dueMessages(all, people, nobodyTold), id).sort())
        }
        expect(dueMessages(all, people, (to, key) => after(first)(to, key) || after(second)(to, key))).toEqual({ messages: [], told: [] })
      }),
    )
  })

  it('is no lower rung after a higher one, when data go back', () => {
    const urge = happening('x:urge', { rung: 'urge', after: ['x:report'] })
    expect(dueMessages([urge], [listener('office')], (_, key) => key === 'x:report')).toEqual({ messages: [], told: [] })
  })

  it('is what happened since somebody is here, and what still stands', () => {
    const due = dueMessages([happening('old', { at: '2025-12-31 23:59:59' }), happening('new', { at: '2026-01-01 00:00:00' }), happening('stands')], [listener('office')], nobodyTold)
    expect(keysOf(due, 'office')).toEqual(['new', 'stands'])
  })

  it('goes the ways that were chosen, and what was not wanted is not news later', () => {
    const choice = { ...usualChoice, ways: { ...usualChoice.ways, deadline: [], batch: ['product', 'mail'], appeal: ['webhook'] }, mail: 'a@b.example' } as const
    const all = [happening('1'), happening('2', { kind: 'batch' }), happening('3', { kind: 'appeal' })]
    const due = dueMessages(all, [listener('office', { choice })], nobodyTold)
    expect(due.messages.map(({ way, groups }) => [way, groups.map(({ kind }) => kind)])).toEqual([['product', ['batch']], ['mail', ['batch']]])
    expect(dueMessages(all, [listener('office')], after(due)).messages).toEqual([])
  })
})

describe('the ladder', () => {
  it('reminds three working days ahead, urges on the first after, reports on the tenth', () => {
    expect([-4, -3, 0].map((passed) => rungOf('ahead', passed))).toEqual([null, 'remind', 'remind'])
    expect([0, 1, 9, 10, 400].map((passed) => rungOf('overdue', passed))).toEqual(['remind', 'urge', 'urge', 'report', 'report'])
  })

  it('only goes up with the days', () => {
    for (let passed = -10; passed < 30; passed++) expect(rungIds.indexOf(rungOf('overdue', passed + 1)!)).toBeGreaterThanOrEqual(rungIds.indexOf(rungOf('overdue', passed)!))
  })
})
