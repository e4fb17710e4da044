import { describe, expect, test } from 'vitest'
import { department, facts, frameOf, ranked, scheme, table } from './fixture/small-city'
import { rankDepartments } from './rank'

const full = { met: 10 }

describe('a score', () => {
  test('is 100 × rate ÷ target, at most 100: 60 % of a target of three quarters scores 80', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: [6, 4], M2: [10, 0] }, reply: { M1: [6, 4], M2: [1, 9] } } })
    expect(department(ranking, 'M1').indicators.register!.score).toBe(80)
    expect(department(ranking, 'M1').indicators.reply!.score).toBe(60)
    expect(department(ranking, 'M2').indicators.register!.score).toBe(100)
    expect(table(ranking)).toEqual(['1 M1 70', '2 M2 55'])
  })

  test('gives weights of what is not a department’s duty to its other duties', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: [10, 0] }, reply: { M1: [6, 4], M2: [6, 4] } }, frame: { register: { duty: ['M1'] } } })
    expect(department(ranking, 'M2').indicators.register!.state).toBe('not-applicable')
    expect(table(ranking)).toEqual(['1 M1 80', '2 M2 60'])
  })

  test('is the same where only what has a weight is given, and so is all that is said of it', () => {
    const given = { departments: ['M1', 'M2'], counts: { register: { M1: [10, 0] }, reply: { M1: [6, 4], M2: [9, 1] }, submit: { M1: [0, 1] } } } as const
    const weighted = <T>(indicators: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(indicators).filter(([id]) => id in scheme.weights))
    const all = ranked(given)
    expect(Object.keys(all.city)).toContain('submit')
    expect(ranked({ ...given, options: { among: new Set(Object.keys(scheme.weights)) } })).toEqual({
      ...all,
      city: weighted(all.city),
      departments: all.departments.map((one) => ({ ...one, indicators: weighted(one.indicators) })),
    })
  })

  test('is not touched by what has no weight', () => {
    const counts = { register: { M1: [10, 0] }, reply: { M1: [6, 4] } } as const
    expect(table(ranked({ departments: ['M1'], counts: { ...counts, submit: { M1: [0, 1] } } }))).toEqual(table(ranked({ departments: ['M1'], counts })))
  })

  test.each([
    ['unknown-only', { unknown: 9, exempt: 2 }, {}],
    ['none-due', { exempt: 9 }, {}],
    ['none-due', { pending: 3, unknown: 1 }, {}],
    ['none-due', {}, {}],
    ['progress', { met: 1, pending: 9 }, { deadlineAhead: true }],
    ['not-measured', {}, { asOf: null }],
  ])('leaves out what is %s, and renormalises its weight (%o)', (state, counts, frame) => {
    const ranking = ranked({ departments: ['M1'], counts: { register: { M1: counts }, reply: { M1: [6, 4] } }, frame: { register: frame } })
    expect(department(ranking, 'M1').indicators.register).toMatchObject({ state, score: null, rank: null, reached: null })
    expect(table(ranking)).toEqual(['1 M1 60'])
  })

  test('of 未报送 is 0, and it is counted beside what was measured', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M2: [10, 0] }, reply: { M1: full, M2: full } }, frame: { register: { notReported: ['M1'] } } })
    expect(department(ranking, 'M1').indicators.register).toMatchObject({ state: 'not-reported', score: 0, rate: null, rank: null })
    expect(table(ranking)).toEqual(['1 M2 100', '2 M1 50'])
  })

  test('has no place for a waived target: the items count, the score does not', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: [0, 10], M2: [10, 0] }, reply: { M1: full, M2: full } }, frame: { register: { waived: { M1: '批准豁免' } } } })
    const waived = department(ranking, 'M1').indicators.register!
    expect(waived).toMatchObject({ waived: '批准豁免', target: null, reached: null, distance: null, score: null, rate: 0, missed: 10, rank: 2 })
    expect(table(ranking)).toEqual(['1 M1 100', '1 M2 100'])
    expect(ranking.city.register).toMatchObject({ met: 10, missed: 10 })
  })

  test('is not waived for a department whose code is the name of a property of objects', () => {
    const frame = frameOf({ departments: ['M1'] })
    const odd = { ...frame, departments: [{ code: 'constructor', name: '', group: 'municipal' as const }] }
    const figures = Object.values(rankDepartments(odd, scheme, [], { facts }).departments[0]!.indicators)
    expect(figures.map(({ waived }) => waived)).toEqual([null, null, null])
  })

  test('is exact: three thirds of different sizes tie', () => {
    const ranking = ranked({ departments: ['M1', 'M2', 'M3'], counts: { reply: { M1: [2, 4], M2: [3, 6], M3: [100, 200] } } })
    expect(ranking.departments.map(({ rank, score }) => [rank, score])).toEqual([
      [1, 100 / 3],
      [1, 100 / 3],
      [1, 100 / 3],
    ])
  })
})

describe('ranks', () => {
  const counts = { reply: { P1: [9, 1], P2: [8, 2], M1: [10, 0], M2: [8, 2], M3: [16, 4], M4: [1, 9] } } as const
  const departments = Object.keys(counts.reply)

  test('are competition ranks within the group', () => {
    expect(table(ranked({ departments, counts })).sort()).toEqual(['1 M1 100', '1 P1 90', '2 M2 80', '2 M3 80', '2 P2 80', '4 M4 10'])
  })

  test('run across groups when asked for by name', () => {
    expect(table(ranked({ departments, counts, options: { scope: 'all' } }))).toEqual(['1 M1 100', '2 P1 90', '3 M2 80', '3 M3 80', '3 P2 80', '6 M4 10'])
  })

  test('of one group list that group, and leave the city figure whole', () => {
    const ranking = ranked({ departments, counts, options: { scope: 'pilot' } })
    expect(table(ranking)).toEqual(['1 P1 90', '2 P2 80'])
    expect(ranking.city.reply).toMatchObject({ met: 52, missed: 18 })
  })

  test('of an indicator go by its exact rate, not by the score: above the target they still differ', () => {
    const ranking = ranked({ departments: ['M1', 'M2', 'M3'], counts: { register: { M1: [8, 2], M2: [9, 1], M3: [18, 2] } } })
    expect(['M1', 'M2', 'M3'].map((code) => department(ranking, code).indicators.register!.rank)).toEqual([3, 1, 1])
    expect(table(ranking)).toEqual(['1 M1 100', '1 M2 100', '1 M3 100'])
  })
})

describe('thin evidence', () => {
  test('is more items unknown than judged: shown, and neither scored nor ranked nor called reached', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: { met: 6, missed: 0, unknown: 7 }, M2: { met: 6, missed: 0, unknown: 6 } } } })
    expect(department(ranking, 'M1').indicators.register).toMatchObject({ thinEvidence: true, rate: 1, score: null, rank: null, reached: null, distance: null })
    expect(department(ranking, 'M2').indicators.register).toMatchObject({ thinEvidence: false, score: 100, rank: 1, reached: true })
  })

  test('leaves the score to the other duties, and no rank where it is all there is', () => {
    const thin = { met: 6, missed: 0, unknown: 7 }
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: thin, M2: thin }, reply: { M1: [6, 4] } } })
    expect(department(ranking, 'M1')).toMatchObject({ score: 60, rank: 1 })
    expect(department(ranking, 'M2')).toMatchObject({ score: null, rank: null, unranked: 'nothing-measured' })
  })
})

describe('a small sample', () => {
  test('is scored and flagged, and not ranked on that indicator', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: [4, 0], M2: [5, 0] }, reply: { M1: [9, 1], M2: [9, 1] } } })
    expect(department(ranking, 'M1').indicators.register).toMatchObject({ score: 100, smallSample: true, rank: null })
    expect(department(ranking, 'M2').indicators.register).toMatchObject({ score: 100, smallSample: false, rank: 1 })
    expect(table(ranking)).toEqual(['1 M1 95', '1 M2 95'])
  })

  test('alone gives a score and no place: 1 of 1 does not lead the city', () => {
    const ranking = ranked({ departments: ['M1', 'M2'], counts: { register: { M1: [1, 0], M2: [9, 1] }, reply: { M1: [4, 0], M2: [9, 1] } } })
    expect(table(ranking)).toEqual(['1 M2 95', '— M1 100 small-sample'])
  })

  test('is not a matter of pending, exempt and unknown: they are no sample', () => {
    const ranking = ranked({ departments: ['M1'], counts: { reply: { M1: { met: 4, pending: 50, exempt: 50, unknown: 50 } } } })
    expect(department(ranking, 'M1').indicators.reply!.smallSample).toBe(true)
  })

  test('of a yes/no duty is one', () => {
    expect(department(ranked({ departments: ['M1'], counts: { submit: { M1: [1, 0] } } }), 'M1').indicators.submit).toMatchObject({ smallSample: false, rank: 1 })
  })
})

describe('who is not ranked', () => {
  test('stands below with 0 when nothing that it owes was reported', () => {
    const ranking = ranked({
      departments: ['M1', 'M2'],
      counts: { register: { M2: [1, 9] }, reply: { M2: [1, 9] } },
      frame: { register: { notReported: ['M1'] }, reply: { notReported: ['M1'] } },
    })
    expect(table(ranking)[1]).toBe('— M1 0 not-reported')
    expect(ranking.departments[0]!.code).toBe('M2')
  })

  test('is told apart: nothing measured, no duty', () => {
    const ranking = ranked({
      departments: ['M1', 'M2', 'D1'],
      counts: { reply: { M1: [9, 1], M2: { unknown: 3 } } },
      frame: { register: { duty: ['M1', 'M2'], asOf: null }, reply: { duty: ['M1', 'M2'] } },
    })
    expect(table(ranking)).toEqual(['1 M1 90', '— D1 — not-applicable', '— M2 — nothing-measured'])
  })

  test('has nothing measured where a slice leaves no weighted indicator', () => {
    const ranking = ranked({ departments: ['M1'], counts: { register: { M1: full }, reply: { M1: full } }, options: { unfiltered: ['register', 'reply', 'submit'] } })
    expect(table(ranking)).toEqual(['— M1 — nothing-measured'])
  })
})

describe('a slice', () => {
  test('leaves the indicators that it could not filter out of the score, and names them', () => {
    const ranking = ranked({ departments: ['M1'], counts: { register: { M1: [10, 0] }, reply: { M1: [6, 4] } }, options: { unfiltered: ['reply'] } })
    expect(table(ranking)).toEqual(['1 M1 100'])
    expect(ranking.unfiltered).toEqual(['reply'])
    expect(department(ranking, 'M1').indicators.reply).toMatchObject({ met: 6, missed: 4, rate: 0.6, rank: 1 })
  })
})

describe('the city', () => {
  test('is Σmet ÷ Σn, and the mean of departments beside it is another number', () => {
    const { city } = ranked({ departments: ['M1', 'M2', 'M3'], counts: { register: { M1: [1, 1], M2: [90, 8], M3: { unknown: 7 } } } })
    expect(city.register).toMatchObject({ met: 91, missed: 9, unknown: 7, rate: 0.91, departments: 2, reached: true, state: 'value' })
    expect(city.register!.departmentMean).toBeCloseTo((1 / 2 + 90 / 98) / 2, 15)
  })

  test('has the state of the whole', () => {
    const states = (frame: object, counts = {}) => ranked({ departments: ['M1', 'M2'], counts: { register: counts }, frame: { register: frame } }).city.register!.state
    expect(states({ duty: [] })).toBe('not-applicable')
    expect(states({ asOf: null })).toBe('not-measured')
    expect(states({ notReported: ['M1', 'M2'] })).toBe('not-reported')
    expect(states({ notReported: ['M1'] }, { M2: full })).toBe('value')
    expect(states({ deadlineAhead: true }, { M2: { pending: 2 } })).toBe('progress')
  })

  test('before the common deadline shows progress, and how many items are still open', () => {
    const { city } = ranked({ departments: ['M1'], counts: { register: { M1: { met: 5, pending: 5 } } }, frame: { register: { deadlineAhead: true } } })
    expect(city.register).toMatchObject({ progress: 0.5, reached: null, departmentMean: null, interval: null, distance: { items: 3, kind: 'cure' } })
  })
})

describe('a ranking', () => {
  test('is as of the oldest effective day among what was measured', () => {
    const asOf = (frame: object) => ranked({ departments: ['M1'], counts: {}, frame: { register: { asOf: '2015-10-08' }, ...frame } }).asOf
    expect(asOf({})).toBe('2015-10-08')
    expect(asOf({ reply: { asOf: null } })).toBe('2015-10-08')
    expect(asOf({ register: { asOf: null }, reply: { asOf: null }, submit: { asOf: null } })).toBeNull()
  })

  test('refuses a period that is none, saying how one is written', () => {
    expect(() => rankDepartments({ ...frameOf({ departments: [] }), period: '2015-13' }, scheme, [])).toThrow('2015-Q3')
  })

  test('uses the registry of indicators unless it is told other facts', () => {
    const frame = frameOf({ departments: ['M1'] })
    const own = { ...frame, indicators: [{ ...frame.indicators[0]!, id: 'api-share' }] }
    const counts = [{ indicator: 'api-share', department: 'M1', met: 4, missed: 0, pending: 0, exempt: 0, unknown: 0 }]
    expect(rankDepartments(own, scheme, counts).departments[0]!.indicators['api-share']).toMatchObject({ met: 4, smallSample: true })
  })
})
