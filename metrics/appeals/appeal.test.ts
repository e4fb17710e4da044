import { expect, test } from 'vitest'
import { appealStates, type AppealState, awaited, decided, deedsFrom } from './appeal'

const states = Object.keys(appealStates) as AppealState[]

test('what is settled is settled: nothing can be done with it, and nobody has to', () => {
  const settled = states.filter((state) => deedsFrom(state).length === 0)
  expect(settled).toEqual(['accepted', 'partly', 'refused', 'withdrawn'])
  expect(settled.map(awaited)).toEqual([null, null, null, null])
})

test('the office has to act on what was filed or answered, the department on what was asked back', () => {
  expect(states.filter((state) => awaited(state) === 'office')).toEqual(['filed', 'answered'])
  expect(states.filter((state) => awaited(state) === 'department')).toEqual(['asked'])
})

test('an appeal that waits for an answer can be answered, withdrawn, or decided by what is there; not asked back again', () => {
  expect(deedsFrom('asked')).toEqual(['answer', 'decide', 'withdraw'])
  expect(deedsFrom('filed')).toEqual(['ask', 'decide', 'withdraw'])
})

test('a decision is named by how many of the verdicts it corrects', () => {
  expect([decided(0, 3), decided(1, 3), decided(3, 3), decided(1, 1)]).toEqual(['refused', 'partly', 'accepted', 'accepted'])
})
