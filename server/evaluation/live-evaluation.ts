import { verdictSql } from '../../metrics/indicators/verdict-sql'
import { rankDepartments } from '../../metrics/scoring/rank'
import type { Ranking } from '../../metrics/scoring/ranking'
import { rulesInForce } from '../../metrics/schemes/rules-in-force'
import { tallyColumns, tallySql } from '../../metrics/tally/tally'
import { batchesIn } from '../office/batches'
import type { Session, Warehouse } from '../warehouse'
import { decisionsIn } from '../warehouse/decisions'
import type { Asked } from './asked'
import { countedIn } from './counted-in'
import { deliveredFiles } from './delivered-file'
import { countsOf, type Evaluation, evaluationSchema } from './evaluation'
import { frameOf } from './frame'
import { judgingIndicators } from './judging-indicators'
import { workingCalendar } from './known-calendar'
import { parametersOf } from './parameters'
import { sideBySide } from './side-by-side'
import { refuseUnjudged } from './unjudged'

/** What is asked for, with the rules of the scheme as the office has decided them. */
export async function withRulesInForce(session: Session, asked: Asked): Promise<Asked> {
  const { timeLimits } = await decisionsIn(session)
  return { ...asked, scheme: { ...asked.scheme, deadlineRules: rulesInForce(asked.scheme.deadlineRules, timeLimits) } }
}

/**
 * Judges every measured indicator by the records as they are now, and keeps the tally.
 *
 * @param number distinguishes the tables of one process.
 * @throws Mistake `CalendarUnknownError` when a working-day rule reached a day whose calendar is not known.
 */
export async function liveEvaluation(warehouse: Warehouse, query: Asked, number: number): Promise<Evaluation> {
  const asked = await withRulesInForce(warehouse, query)
  const frame = await frameOf(warehouse, asked)
  const indicators = await judgingIndicators(warehouse, asked.period)
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
  const judgedBy: Evaluation['judgedBy'] = (indicator, filter) => {
    const asOf = frame.indicators.find(({ id }) => id === indicator.id)?.asOf
    if (!asOf) throw new Error(`${indicator.id} is not measured in ${asked.period.id}`)
    const { text, parameters } = verdictSql(indicators.get(indicator.id) ?? indicator, filter)
    return { text, parameters: { ...parameters, ...parametersOf(indicator, asked, asOf) } }
  }
  return {
    asked,
    frame,
    schema,
    indicators,
    judgedBy,
    rows: (indicator, filter) => Promise.resolve(judgedBy(indicator, filter)),
    files: () => deliveredFiles(warehouse),
    calendar: () => workingCalendar(warehouse),
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
