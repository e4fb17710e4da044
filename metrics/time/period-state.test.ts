import { expect, test } from 'vitest'
import { periodStates, periodSteps, type PeriodState, stepsFrom } from './period-state'

const states = Object.keys(periodStates) as PeriodState[]
const reached = (start: PeriodState): Set<PeriodState> => {
  const seen = new Set<PeriodState>([start])
  for (const state of seen) for (const { to } of stepsFrom(state)) seen.add(to)
  return seen
}

test('a period goes from open through frozen, comment and final to issued, and is revised after that', () => {
  const forward = states.slice(1).map((to, index) => periodSteps.find((step) => step.from === states[index] && step.to === to)?.deed)
  expect(forward).toEqual(['freeze', 'move', 'move', 'issue', 'revise'])
})

test('a period is opened again only before departments were asked', () => {
  expect(periodSteps.filter(({ to }) => to === 'open').map(({ from }) => from)).toEqual(['frozen'])
  for (const state of ['comment', 'final', 'issued', 'revised'] as const) expect(reached(state).has('open')).toBe(false)
})

test('comment does not go back to frozen, nor an issued period to any state before', () => {
  expect(reached('comment').has('frozen')).toBe(false)
  expect([...reached('issued')].sort()).toEqual(['issued', 'revised'])
})

test('a final period is not revised behind the back of those who commented', () => {
  expect(stepsFrom('final').map(({ to, deed }) => `${deed} ${to}`)).toEqual(['move comment', 'issue issued'])
})

test('only a freeze leaves the open state, and no two steps lead the same way', () => {
  expect(stepsFrom('open')).toEqual([{ from: 'open', to: 'frozen', deed: 'freeze' }])
  expect(new Set(periodSteps.map(({ from, to, deed }) => `${from} ${to} ${deed}`)).size).toBe(periodSteps.length)
})
