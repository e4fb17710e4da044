import { describe, expect, test } from 'vitest'
import { sampleOffice } from '../e2e/sample-office'

describe('a scheme that is being considered', () => {
  const office = sampleOffice()
  const preview = (draft: string, period = '2015') => office().preview({ period, draft })

  test('that changes nothing moves nobody', async () => {
    const { departments } = await preview('from: "2015"\n')
    expect(departments).toHaveLength(64)
    expect(departments.filter(({ places, points }) => (places ?? 0) !== 0 || (points ?? 0) !== 0)).toEqual([])
  })

  test('that weighs one indicator alone ranks by it, tells who moves most first, and leaves the official ranking as it was', async () => {
    const before = await office().ranking({ period: '2015' })
    const { departments } = await preview('from: "2015"\nweights: { api-share: 1 }\n')
    const scores = new Map(before.departments.map(({ code, indicators }) => [code, indicators['api-share']!.score]))
    for (const { code, considered } of departments) expect(considered.score).toBe(scores.get(code) ?? null)
    const moves = departments.map(({ places }) => Math.abs(places ?? 0))
    expect(moves[0]).toBeGreaterThan(0)
    expect(moves).toEqual([...moves].sort((a, b) => b - a))
    expect(await office().ranking({ period: '2015' })).toEqual(before)
    expect((await office().explain({ period: '2015', indicator: 'api-share' })).scheme).toBe('2015')
  })

  test('can give a duty to others, another target and another smallest sample', async () => {
    const draft = 'from: "2015"\nminimumN: { api-share: 1000 }\ntargets: { api-share: [{ from: 2015-01-01, value: 60% }] }\nduties: { reply-timeliness: { groups: [pilot] } }\nweights: { api-share: 25, reply-timeliness: 25 }\n'
    const { departments } = await preview(draft)
    const districts = departments.filter(({ group }) => group === 'district')
    expect(districts.length).toBe(17)
    // Neither the duty to reply nor a sample that is large enough is left to a district.
    expect(districts.every(({ considered }) => considered.rank === null)).toBe(true)
  })

  test('with mistakes is told all of them, each with what to do', async () => {
    await expect(preview('from: "2015"\nweights: { no-such: 10, api-share: -1 }\n')).rejects.toMatchObject({ code: 'scheme-wrong', detail: { en: expect.stringMatching(/no-such[\s\S]*api-share/) } })
    await expect(preview('from: "1999"\n')).rejects.toMatchObject({ code: 'unknown-scheme' })
    await expect(preview('weight: 3')).rejects.toMatchObject({ code: 'scheme-wrong' })
    await expect(preview('from: "2015"\ntargets: { api-share: [{ from: 2015-01-01, value: half }] }')).rejects.toMatchObject({ detail: { zh: expect.stringContaining('70/100') } })
    await expect(preview('{ [')).rejects.toMatchObject({ code: 'scheme-wrong' })
  })
})
