import { askedPeriod } from '../../evaluation/asked-period'
import { askedDay } from '../../evaluation/asked-day'
import { schemeOf } from '../../evaluation/scheme-of'
import type { Seal } from '../../evaluation/seal'
import type { RankScope, Ranking } from '../../../metrics/scoring/ranking'
import { evaluationJson } from '../evaluation-json'
import { evaluationTable } from '../evaluation-table'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'

export interface EvaluateOptions {
  readonly data: string
  readonly period: string
  readonly scheme?: string
  readonly asOf?: string
  readonly revision?: number
  readonly group?: RankScope
  readonly format: Format
}

const columns = ['period', 'group', 'rank', 'code', 'name', 'score', 'indicator', 'met', 'missed', 'pending', 'exempt', 'unknown', 'rate', 'indicatorRank', 'target', 'reached', 'state', 'asOf']

/** A row for each department and indicator. */
function csvRows(ranking: Ranking & Seal): (string | number | null)[][] {
  return evaluationJson(ranking).departments.flatMap(({ code, name, group, rank, score, indicators }) =>
    Object.entries(indicators).map(([id, one]) => [
      ranking.period,
      group,
      rank,
      code,
      name,
      score,
      id,
      one.met,
      one.missed,
      one.pending,
      one.exempt,
      one.unknown,
      one.rate,
      one.rank,
      one.target,
      one.reached === null ? null : String(one.reached),
      one.state,
      ranking.city[id]?.asOf ?? null,
    ]),
  )
}

/** `shuping evaluate` */
export async function evaluate({ data, period, scheme, asOf, revision, group, format }: EvaluateOptions): Promise<void> {
  schemeOf(askedPeriod(period), scheme)
  if (asOf !== undefined) askedDay(asOf)
  await withOffice(data, async (office) => {
    const { frame: _, rules, ...ranking } = await office.ranking({ period, scheme, asOf, revision, group })
    if (format === 'json') await printJson(evaluationJson(ranking))
    else if (format === 'table') await print(evaluationTable(ranking, rules, group === 'all'))
    else await printRows('csv', columns.map((id) => ({ id, name: id })), csvRows(ranking))
  })
}
