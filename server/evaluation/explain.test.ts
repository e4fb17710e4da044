import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../../metrics/indicators'
import { rankDepartments } from '../../metrics/scoring/rank'
import type { Ranking } from '../../metrics/scoring/ranking'
import { loadedSample } from '../e2e/loaded-sample'
import { countsOf, type Evaluation } from './evaluation'
import { Evaluations } from './evaluations'
import { explain } from './explain'

const names = ['met', 'missed', 'pending', 'exempt', 'unknown'] as const

describe('an explanation over the sample', () => {
  const warehouse = loadedSample()
  let evaluations: Evaluations
  beforeAll(() => {
    evaluations = new Evaluations(warehouse())
  })

  const rankings = new Map<Evaluation, Ranking>()
  async function rankingOf(evaluation: Evaluation): Promise<Ranking> {
    const ranking = rankings.get(evaluation) ?? rankDepartments(evaluation.frame, evaluation.asked.scheme, await countsOf(warehouse(), evaluation, {}))
    rankings.set(evaluation, ranking)
    return ranking
  }

  /** The department with the most items of an indicator in the rate. */
  const busiest = (id: string): Promise<string> =>
    evaluations.use({ period: '2015' }, async (evaluation) => {
      const judged = (one: Ranking['departments'][number]): number => (one.indicators[id]?.met ?? 0) + (one.indicators[id]?.missed ?? 0)
      return (await rankingOf(evaluation)).departments.reduce((most, one) => (judged(one) > judged(most) ? one : most)).code
    })

  /** The explanation of a figure, and the five counts as the ranking has them. */
  const explained = (id: string, department: string | null, period = '2015') =>
    evaluations.use({ period }, async (evaluation) => {
      const ranking = await rankingOf(evaluation)
      const figure = department === null ? ranking.city[id]! : ranking.departments.find(({ code }) => code === department)!.indicators[id]!
      return { explanation: await explain(warehouse(), evaluation, indicators.get(id)!, department), figure: Object.fromEntries(names.map((name) => [name, figure[name]])) }
    })

  test.each([...indicators.keys()])('of %s has the counts of the figure, of the city and of a department, and running its SQL gives them', async (id) => {
    for (const department of [null, await busiest(id)]) {
      const { explanation, figure } = await explained(id, department)
      expect(explanation.counts).toEqual(figure)
      expect(explanation.rate?.den).toBeGreaterThan(0)
      const { text, parameters } = explanation.sql!
      const rows = await warehouse().query<{ verdict: string; count: number }>(text, parameters)
      const sums = Object.fromEntries(names.map((name) => [name, rows.reduce((sum, row) => sum + (row.verdict === name ? Number(row.count) : 0), 0)]))
      expect(sums).toEqual(figure)
    }
  })

  test.each([null, 'AC500'])('of %s says how long it took and which batches it is made from, as the rows themselves do', async (department) => {
    const { explanation } = await explained('reply-timeliness', department)
    const rows = await evaluations.use({ period: '2015' }, async ({ rows: rowsOf }) => {
      const { text, parameters } = await rowsOf(indicators.get('reply-timeliness')!, department === null ? {} : { department })
      return warehouse().query<{ verdict: string; days: number | null; count: number; batch: number }>(text, parameters)
    })
    const days = rows.flatMap(({ verdict, days, count }) => (days !== null && ['met', 'missed'].includes(verdict) ? Array<number>(count).fill(days) : [])).sort((a, b) => a - b)
    const ranked = (share: number) => days[Math.ceil(days.length * share) - 1]
    expect(days.length).toBeGreaterThan(department === null ? 500 : 5)
    expect(explanation.days).toEqual({ n: days.length, median: ranked(1 / 2), p90: ranked(9 / 10), maximum: days.at(-1) })
    expect(explanation.batches).toEqual([...new Set(rows.map(({ batch }) => batch))])
  })

  test('says why each item is left out, in words that the indicator has', async () => {
    const { explanation } = await explained('update-compliance', null)
    const out = explanation.reasons.filter(({ verdict }) => verdict === 'exempt' || verdict === 'unknown')
    expect(out.length).toBeGreaterThan(1)
    for (const { reason } of explanation.reasons) expect(indicators.get('update-compliance')!.reasons[reason]?.zh).toBeTruthy()
    expect(out.reduce((sum, { count }) => sum + count, 0)).toBe(explanation.counts.exempt + explanation.counts.unknown)
  })

  test('names the target of the year, the rules that supplied deadlines, the calendar and the batch', async () => {
    const { explanation } = await explained('reply-timeliness', 'AC500', '2015-Q3')
    expect(explanation).toMatchObject({ period: '2015-Q3', scheme: '2015', schemeInForce: true, asOf: '2015-09-30', department: 'AC500', batches: [1], calendar: { name: 'chinese-days' } })
    expect(explanation.target).toMatchObject({ value: { num: 1, den: 1 }, confirmed: false })
    expect(explanation.deadlineRules.map(({ stage, days }) => [stage, days])).toEqual([['reply', 10]])
    expect((await explained('api-share', null)).explanation.deadlineRules).toEqual([])
  })
})
