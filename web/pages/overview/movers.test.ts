import { expect, it } from 'vitest'
import { compareRankings } from '../../../metrics/scoring/compare'
import { ranked } from '../../../metrics/scoring/fixture/small-city'
import { moversOf } from './movers'

const departments = ['M1', 'M2', 'M3', 'M4', 'M5']
const before = ranked({ departments, counts: { reply: { M1: [10, 0], M2: [9, 1], M3: [8, 2], M4: [7, 3], M5: { unknown: 4 } } } })
const now = ranked({ departments, counts: { reply: { M1: [6, 4], M2: [9, 1], M3: [8, 2], M4: [10, 0], M5: [5, 5] } } })
const movers = moversOf(now.departments, compareRankings(now, before))

it('those that moved most come first, up and down apart', () => {
  expect(movers.up.map(({ department, from, to, places }) => [department.code, from, to, places])).toEqual([['M4', 4, 1, 3]])
  expect(movers.down.map(({ department, places, points }) => [department.code, places, points])).toEqual([['M1', -3, -40]])
})

it('who had no rank then is no mover, and who stayed is counted', () => {
  expect([movers.same, movers.unranked]).toEqual([2, 1])
})
