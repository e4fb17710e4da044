import { verdictSql } from '../../metrics/indicators/verdict-sql'
import { rulesInForce } from '../../metrics/schemes/rules-in-force'
import type { Session, Warehouse } from '../warehouse'
import { decisionsIn } from '../warehouse/decisions'
import type { Asked } from './asked'
import { countedIn } from './counted-in'
import { deliveredFiles } from './delivered-file'
import { frameOf } from './frame'
import type { Judge } from './judge'
import { judgingIndicators } from './judging-indicators'
import { workingCalendar } from './known-calendar'
import { once } from './once'
import { parametersOf } from './parameters'
import { refuseUnjudged } from './unjudged'

/** What is asked for, with the rules of the scheme as the office has decided them. */
export async function withRulesInForce(session: Session, asked: Asked): Promise<Asked> {
  const { timeLimits } = await decisionsIn(session)
  return { ...asked, scheme: { ...asked.scheme, deadlineRules: rulesInForce(asked.scheme.deadlineRules, timeLimits) } }
}

/** Judges by the records as they are now; nothing is judged before it is asked for. */
export async function liveJudge(warehouse: Warehouse, query: Asked): Promise<Judge> {
  const asked = await withRulesInForce(warehouse, query)
  const frame = await frameOf(warehouse, asked)
  const indicators = await judgingIndicators(warehouse, asked.period)
  const items = new Map(frame.indicators.map((item) => [item.id, item]))
  const demandJudged = new Map(
    frame.indicators.map((item) => [item.id, once(async () => refuseUnjudged(warehouse, await countedIn(warehouse, item, indicators, asked), asked.period))]),
  )
  const judgedBy: Judge['judgedBy'] = (indicator, filter) => {
    const asOf = items.get(indicator.id)?.asOf
    if (!asOf) throw new Error(`${indicator.id} is not measured in ${asked.period.id}`)
    const { text, parameters } = verdictSql(indicators.get(indicator.id) ?? indicator, filter)
    return { text, parameters: { ...parameters, ...parametersOf(indicator, asked, asOf) } }
  }
  return {
    asked,
    frame,
    indicators,
    judgedBy,
    rows: async (indicator, filter) => {
      await demandJudged.get(indicator.id)?.()
      return judgedBy(indicator, filter)
    },
    files: () => deliveredFiles(warehouse),
    calendar: () => workingCalendar(warehouse),
  }
}
