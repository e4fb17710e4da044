import { schemes } from '../../metrics/schemes'
import { clausesOf, planOf } from '../../metrics/schemes/plans'
import type { Indicator } from '../../metrics/indicators'
import { targetOf } from '../../metrics/scoring/target'
import { askedPeriod } from '../evaluation/asked-period'
import { findIndicator } from './find-indicator'
import type { EvaluationQuery, IndicatorAnswer, IndicatorDefinition, Office } from './office'

/** An indicator without its SQL. */
export const indicatorDefinition = ({ verdicts: _, ...definition }: Indicator): IndicatorDefinition => definition

/**
 * One indicator with what a scheme says of it, and the city figure of a period when one is asked for.
 *
 * @throws Mistake for an unknown indicator, period or scheme.
 */
export async function indicatorAnswer(office: Office, id: string, query: EvaluationQuery | undefined): Promise<IndicatorAnswer> {
  const found = findIndicator(id)
  const year = query ? askedPeriod(query.period).year : 9999
  const ranking = query && (await office.ranking({ ...query, figures: [id] }))
  const scheme = ranking?.rules ?? schemes.at(-1)
  if (!scheme) throw new Error('no scheme is defined in metrics/schemes')
  return {
    indicator: indicatorDefinition(found),
    plan: planOf(scheme).title,
    clauses: clausesOf(planOf(scheme), found.clause.ref),
    sql: found.verdicts.trim(),
    scheme,
    target: targetOf(scheme, id, year),
    weight: scheme.weights[id] ?? null,
    duty: scheme.duties.find((duty) => duty.indicator === id) ?? null,
    city: ranking?.city[id] ?? null,
  }
}
