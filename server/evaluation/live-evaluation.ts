import { verdictSql } from '../../metrics/indicators/verdict-sql'
import { rankDepartments } from '../../metrics/scoring/rank'
import { rulesInForce } from '../../metrics/schemes/rules-in-force'
import { tallyColumns, tallySql } from '../../metrics/tally/tally'
import { batchesIn } from '../office/batches'
import { calendarUnknown } from '../office/mistakes'
import type { Session, Warehouse } from '../warehouse'
import { decisionsIn } from '../warehouse/decisions'
import type { Asked } from './asked'
import { deliveredFiles } from './delivered-file'
import { countsOf, type Evaluation, evaluationSchema } from './evaluation'
import { frameOf } from './frame'
import { judgingIndicators } from './judging-indicators'
import { knownCalendar, workingCalendar } from './known-calendar'
import { parametersOf } from './parameters'

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
    for (const { id, asOf } of frame.indicators) {
      const indicator = indicators.get(id)
      if (!indicator || asOf === null) continue
      const { text, parameters } = tallySql(indicator)
      await warehouse.run(`INSERT INTO ${tally} SELECT ${tallyColumns.join(', ')} FROM (${text}) ORDER BY department`, { ...parameters, ...parametersOf(indicator, asked, asOf) })
    }
    await refuseUnjudged(warehouse, tally, asked)
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

/** A verdict that no rule could give has one cause: a calendar that is not known. */
async function refuseUnjudged(warehouse: Warehouse, tally: string, { period }: Asked): Promise<void> {
  const rows = await warehouse.query<{ indicator: string; unjudged: number }>(
    `SELECT indicator, CAST(SUM(unjudged) AS BIGINT) AS unjudged FROM ${tally} GROUP BY indicator HAVING SUM(unjudged) > 0 ORDER BY indicator`,
  )
  const [first] = rows
  if (first) throw calendarUnknown(period.id, first.indicator, first.unjudged, await knownCalendar(warehouse))
}
