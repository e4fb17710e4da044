import { rankDepartments } from '../../metrics/scoring/rank'
import type { Ranking } from '../../metrics/scoring/ranking'
import { tallyColumns, tallySql } from '../../metrics/tally/tally'
import { batchesIn } from '../office/batches'
import type { Warehouse } from '../warehouse'
import type { Asked } from './asked'
import { countedIn } from './counted-in'
import { countsOf, type Evaluation, evaluationSchema } from './evaluation'
import { frameOf } from './frame'
import { judgingIndicators } from './judging-indicators'
import { liveJudge, withRulesInForce } from './live-judge'
import { parametersOf } from './parameters'
import { sideBySide } from './side-by-side'
import { refuseUnjudged } from './unjudged'

/**
 * Judges every measured indicator by the records as they are now, and keeps the tally.
 *
 * @param number distinguishes the tables of one process.
 * @throws Mistake `CalendarUnknownError` when a working-day rule reached a day whose calendar is not known.
 */
export async function liveEvaluation(warehouse: Warehouse, query: Asked, number: number): Promise<Evaluation> {
  const judge = await liveJudge(warehouse, query)
  const { asked, frame, indicators } = judge
  const schema = await evaluationSchema(warehouse, number, frame, async (tally) => {
    const [columns, unsorted] = [tallyColumns.join(', '), `${tally}_unsorted`]
    await warehouse.run(`CREATE TABLE ${unsorted} AS SELECT ${columns} FROM ${tally}`)
    await sideBySide(frame.indicators, async ({ id, asOf }) => {
      const indicator = indicators.get(id)
      if (!indicator || asOf === null) return
      const { text, parameters } = tallySql(indicator)
      await warehouse.run(`INSERT INTO ${unsorted} SELECT ${columns} FROM (${text})`, { ...parameters, ...parametersOf(indicator, asked, asOf) })
    })
    await warehouse.run(`INSERT INTO ${tally} SELECT ${columns} FROM ${unsorted} ORDER BY indicator, department; DROP TABLE ${unsorted}`)
    const unjudged = await warehouse.query<{ indicator: string; unjudged: number }>(`SELECT indicator, CAST(SUM(unjudged) AS BIGINT) AS unjudged FROM ${tally} GROUP BY indicator`)
    await refuseUnjudged(warehouse, unjudged, asked.period)
  })
  return {
    ...judge,
    schema,
    rows: (indicator, filter) => Promise.resolve(judge.judgedBy(indicator, filter)),
    sources: async () => (await batchesIn(warehouse)).filter(({ status }) => status === 'loaded').map(({ source, observedOn, notes }) => ({ source, observedOn, notes: notes.map(({ zh }) => zh) })),
    ranking: async (scope) => rankDepartments(frame, asked.scheme, await countsOf(warehouse, { schema }, {}), { scope }),
    beside: null,
  }
}

/**
 * The ranking alone, of a period that is compared with another: its verdicts are counted by department, and no tally is
 * made. The figures are those of `liveEvaluation`, and so are the errors.
 */
export async function liveRanking(warehouse: Warehouse, query: Asked): Promise<Ranking> {
  const asked = await withRulesInForce(warehouse, query)
  const frame = await frameOf(warehouse, asked)
  const indicators = await judgingIndicators(warehouse, asked.period)
  const counts = (await sideBySide(frame.indicators, (item) => countedIn(warehouse, item, indicators, asked))).flat()
  await refuseUnjudged(warehouse, counts, asked.period)
  return rankDepartments(frame, asked.scheme, counts)
}
