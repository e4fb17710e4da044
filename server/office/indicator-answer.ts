import { schemes } from '../../metrics/schemes'
import { clausesOf, planOf } from '../../metrics/schemes/plans'
import type { Indicator } from '../../metrics/indicators'
import { targetOf } from '../../metrics/scoring/target'
import { askedPeriod } from '../evaluation/asked-period'
import type { KeptIndicator } from '../evaluation/frozen/judgement'
import { findIndicator } from './find-indicator'
import type { EvaluationQuery, HoldingOffice, IndicatorAnswer, IndicatorDefinition } from './office'

/** An indicator without its SQL. */
export const indicatorDefinition = ({ verdicts: _, ...definition }: Indicator): IndicatorDefinition => definition

/** The same of one that was kept, whose line holds its whole statement with parameters too. */
const definitionOf = (indicator: Indicator & Partial<KeptIndicator>): IndicatorDefinition => {
  const { sql: _, parameters: __, ...definition } = indicatorDefinition(indicator) as IndicatorDefinition & Partial<KeptIndicator>
  return definition
}

/**
 * One indicator with what a scheme says of it, and the city figure of a period when one is asked for. Of a period whose
 * figures were kept the definition and the text that judged are those that were kept with them.
 *
 * @throws Mistake for an unknown indicator, period or scheme.
 */
export async function indicatorAnswer(office: Pick<HoldingOffice, 'ranking' | 'definition'>, id: string, query: EvaluationQuery | undefined): Promise<IndicatorAnswer> {
  const { indicator: found, revision } = query ? await office.definition({ ...query, indicator: id }) : { indicator: findIndicator(id), revision: null }
  const year = query ? askedPeriod(query.period).year : 9999
  const ranking = query && (await office.ranking({ ...query, figures: [id] }))
  const scheme = ranking?.rules ?? schemes.at(-1)
  if (!scheme) throw new Error('no scheme is defined in metrics/schemes')
  return {
    indicator: definitionOf(found),
    plan: planOf(scheme).title,
    clauses: clausesOf(planOf(scheme), found.clause.ref),
    sql: found.verdicts.trim(),
    revision,
    scheme,
    target: targetOf(scheme, id, year),
    weight: scheme.weights[id] ?? null,
    duty: scheme.duties.find((duty) => duty.indicator === id) ?? null,
    city: ranking?.city[id] ?? null,
  }
}
