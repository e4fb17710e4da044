import { describe, expect, it } from 'vitest'
import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import { arrange, matches, type Order, placeAll, type Section } from './arrange'
import type { Contrasts } from './contrast'
import type { Measure } from './measure'

const coverage: Measure = { id: 'coverage', names: { zh: '', en: '' }, indicators: ['pilot-coverage', 'coverage'] }
const figure = (rank: number | null, state: Figure['state'] = 'value') => ({ rank, state }) as Figure

const department = (name: string, group: RankedDepartment['group'], rank: number | null, covered: number | null): RankedDepartment => ({
  code: name,
  name,
  group,
  rank,
  score: 50,
  unranked: rank === null ? 'small-sample' : null,
  indicators: {
    'pilot-coverage': figure(group === 'pilot' ? covered : null, group === 'pilot' ? 'value' : 'not-applicable'),
    coverage: figure(group === 'municipal' ? covered : null, group === 'municipal' ? 'value' : 'not-applicable'),
  },
})

const ranking = {
  departments: [
    department('市科委', 'municipal', 2, 1),
    department('市商务委', 'pilot', 1, 1),
    department('市教委', 'municipal', 2, null),
    department('市公务员局', 'municipal', null, 2),
    department('市审计局', 'municipal', 1, 3),
  ],
}

interface Asked {
  readonly scope?: 'all' | 'municipal'
  readonly measure?: Measure
  readonly order?: Order
  readonly contrasts?: Contrasts
}
const arranged = ({ scope, measure = undefined, order = 'rank', contrasts }: Asked = {}) => {
  const by = { scope, measure: measure ?? null }
  return arrange(placeAll(ranking, by, contrasts), by, order)
}
const shown = (sections: readonly Section[]) => sections.map(({ key, ranked, unranked }) => [key, ranked.map((one) => one.department.name), unranked.map((one) => one.department.name)])

describe('the order of the ranking table', () => {
  it('ranks each group on its own, ties by pinyin, the unranked below', () => {
    expect(shown(arranged())).toEqual([
      ['pilot', ['市商务委'], []],
      ['municipal', ['市审计局', '市教委', '市科委'], ['市公务员局']],
    ])
  })

  it('ranks across groups when that is asked for', () => {
    expect(shown(arranged({ scope: 'all' }))).toEqual([['all', ['市商务委', '市审计局', '市教委', '市科委'], ['市公务员局']]])
  })

  it('shows the rank of the measure that the leaderboard is by', () => {
    const [, municipal] = arranged({ measure: coverage })
    expect(municipal!.ranked.map(({ department: { name }, rank }) => [name, rank])).toEqual([
      ['市科委', 1],
      ['市公务员局', 2],
      ['市审计局', 3],
    ])
    expect(municipal!.unranked.map(({ department: { name } }) => name)).toEqual(['市教委'])
  })

  it('never ranks two different indicators against each other', () => {
    expect(arranged({ scope: 'all', measure: coverage }).map(({ indicator }) => indicator)).toEqual(['coverage', 'pilot-coverage'])
  })

  it('knows who shares a rank, with a peer and not with another group', () => {
    const ties = (asked?: Asked) => arranged(asked).flatMap(({ ranked }) => ranked.flatMap((one) => (one.tied ? [one.department.name] : [])))
    expect(ties()).toEqual(['市教委', '市科委'])
    expect(ties({ scope: 'all' })).toEqual(['市商务委', '市审计局', '市教委', '市科委'])
  })

  it('sorts names by pinyin', () => {
    expect(shown(arranged({ order: 'name' }))[1]).toEqual(['municipal', ['市教委', '市科委', '市审计局'], ['市公务员局']])
  })

  it('sorts by what changed, either way, and what has nothing to compare with stands last', () => {
    const contrast = (points: number | null, places: number | null) => ({ figure: null, base: null, points, places })
    const contrasts = new Map([['市科委', contrast(-3, 2)], ['市教委', contrast(8, -1)], ['市审计局', contrast(null, null)]])
    const order = (by: Order) => shown(arranged({ order: by, contrasts }))[1]![1]
    expect(order('change')).toEqual(['市教委', '市科委', '市审计局'])
    expect(order('-change')).toEqual(['市科委', '市教委', '市审计局'])
    expect(order('places')).toEqual(['市科委', '市教委', '市审计局'])
  })
})

describe('a search', () => {
  it('finds every word in name or code, whatever its width and case', () => {
    const names = (q: string) => ranking.departments.filter((one) => matches(one, q)).map(({ name }) => name)
    expect(names(' 科 市 ')).toEqual(['市科委'])
    expect(names('海关')).toEqual([])
    expect(matches({ name: '市公安局', code: 'AA700' }, 'ａａ7')).toBe(true)
  })
})
