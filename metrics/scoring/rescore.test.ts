import { expect, test } from 'vitest'
import { indicators } from '../indicators'
import { schemes } from '../schemes'
import { adjusted } from '../schemes/adjustment/adjustment'
import { rankDepartments } from './rank'
import type { Frame, RankScope } from './ranking'
import { rescored } from './rescore'

const scheme = schemes.find(({ id }) => id === '2015')!
const frame: Frame = {
  period: '2015',
  scheme: '2015',
  schemeInForce: true,
  sample: false,
  departments: ['M1', 'M2', 'M3', 'D1'].map((code) => ({ code, name: code, group: code === 'D1' ? 'district' : 'municipal' })),
  indicators: [...indicators.keys()].map((id) => ({ id, asOf: '2015-12-31', deadlineAhead: false, duty: ['M1', 'M2', 'M3', 'D1'], notReported: [], waived: {} })),
}
const counts = frame.departments.flatMap(({ code }, place) => ['api-share', 'reply-timeliness', 'channels'].map((indicator, other) => ({ indicator, department: code, met: 10 + place * 3 + other, missed: 12 - place - other * 2, pending: 1, exempt: 0, unknown: 2 })))

test.each<RankScope | undefined>([undefined, 'all', 'municipal'])('a ranking rescored under its own scheme is itself, scope %s', (scope) => {
  const ranking = { ...rankDepartments(frame, scheme, counts, { scope, unfiltered: ['channels'] }), frame }
  expect(rescored(ranking, scheme, scope).departments).toEqual(ranking.departments)
})

test('a ranking rescored under another scheme is the ranking of that scheme', () => {
  const other = adjusted(scheme, { weights: { 'api-share': 90 }, targets: { 'api-share': 80 }, minimumN: { 'reply-timeliness': 23 } }, 2015)
  const ranking = { ...rankDepartments(frame, scheme, counts), frame }
  const anew = rescored(ranking, other, undefined)
  expect(anew.departments).toEqual(rankDepartments(frame, other, counts).departments)
  expect(anew.departments.map(({ score }) => score)).not.toEqual(ranking.departments.map(({ score }) => score))
})
