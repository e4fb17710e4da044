import { describe, expect, it } from 'vitest'
import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import { arrange } from './arrange'

const headlines = [{ id: 'coverage', names: { zh: '', en: '' }, indicators: ['pilot-coverage', 'coverage'] }]
const figure = (rank: number | null, state: Figure['state'] = 'value') => ({ rank, state }) as Figure

const department = (name: string, group: RankedDepartment['group'], rank: number | null, coverage: number | null): RankedDepartment => ({
  code: name,
  name,
  group,
  rank,
  score: 50,
  unranked: rank === null ? 'small-sample' : null,
  indicators: {
    'pilot-coverage': figure(group === 'pilot' ? coverage : null, group === 'pilot' ? 'value' : 'not-applicable'),
    coverage: figure(group === 'municipal' ? coverage : null, group === 'municipal' ? 'value' : 'not-applicable'),
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
const shown = (sections: ReturnType<typeof arrange>) => sections.map(({ key, ranked, unranked }) => [key, ranked.map((one) => one.department.name), unranked.map((one) => one.department.name)])

describe('the order of the ranking table', () => {
  it('ranks each group on its own, ties by pinyin, the unranked below', () => {
    expect(shown(arrange(ranking, headlines, {}))).toEqual([
      ['pilot', ['市商务委'], []],
      ['municipal', ['市审计局', '市教委', '市科委'], ['市公务员局']],
    ])
  })

  it('ranks across groups when that is asked for', () => {
    expect(shown(arrange(ranking, headlines, { scope: 'all' }))).toEqual([['all', ['市商务委', '市审计局', '市教委', '市科委'], ['市公务员局']]])
  })

  it('shows the rank of the indicator that it is sorted by', () => {
    const [, municipal] = arrange(ranking, headlines, { sort: 'coverage' })
    expect(municipal!.ranked.map(({ department, rank }) => [department.name, rank])).toEqual([
      ['市科委', 1],
      ['市公务员局', 2],
      ['市审计局', 3],
    ])
    expect(municipal!.unranked.map(({ department }) => department.name)).toEqual(['市教委'])
  })

  it('never ranks two different indicators against each other', () => {
    expect(arrange(ranking, headlines, { scope: 'all', sort: 'coverage' }).map(({ indicator }) => indicator)).toEqual(['coverage', 'pilot-coverage'])
  })

  it('finds every word of the search in name or code, and leaves out sections without one', () => {
    expect(shown(arrange(ranking, headlines, { q: ' 科 市 ' }))).toEqual([['municipal', ['市科委'], []]])
    expect(arrange(ranking, headlines, { q: '海关' })).toEqual([])
  })

  it('sorts names by pinyin', () => {
    expect(shown(arrange(ranking, headlines, { sort: 'name', scope: 'municipal' }))[1]).toEqual(['municipal', ['市教委', '市科委', '市审计局'], ['市公务员局']])
  })
})
