import type { Ranking } from '../../metrics/scoring/ranking'
import { onlyFigures } from '../../metrics/scoring/only-figures'
import { headlineIndicators, shownIndicators } from '../../metrics/schemes/headline-indicators'
import { facetsOf, facetsSql } from '../../metrics/tally/facets'
import type { EvaluationSource } from '../evaluation/cut'
import type { Evaluation } from '../evaluation/evaluation'
import { using } from '../evaluation/evaluations'
import { explain } from '../evaluation/explain'
import type { Judge } from '../evaluation/judge'
import { rankedSlice } from '../evaluation/ranked-slice'
import type { Seal } from '../evaluation/seal'
import type { Snapshots } from '../evaluation/snapshots'
import type { Warehouse } from '../warehouse'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import { fixListOf } from './fixes'
import type { EvaluationQuery, HoldingOffice, FiguresQuery, RankingAnswer } from './office'
import { overdueList } from './overdue'
import type { Periods } from './periods'
import { pivotOf } from './pivot'
import { taskListOf } from './tasks'
import { verdictPage, verdictRowsOf } from './verdicts'

/** What an office answers from evaluations. */
export type FigureOffice = Pick<HoldingOffice, 'ranking' | 'facets' | 'pivot' | 'verdicts' | 'verdictRows' | 'fixes' | 'tasks' | 'explain' | 'overdue' | 'snapshot' | 'beside' | 'definition'>

/** @param evaluations all of them, or those within a scope: nothing else of them is seen here. */
export function figureOffice(warehouse: Warehouse, evaluations: EvaluationSource, snapshots: Snapshots, periods: Periods): FigureOffice {
  const sealed = <T>(query: EvaluationQuery, work: (evaluation: Evaluation, seal: Seal) => Promise<T>): Promise<T & Seal> =>
    evaluations.use(query, async (evaluation, seal) => ({ ...(await work(evaluation, seal)), ...seal }))

  const judged = <T>(query: EvaluationQuery, work: (judge: Judge) => Promise<T>): Promise<T & Seal> =>
    using(evaluations.holdJudge(query), async (judge, seal) => ({ ...(await work(judge)), ...seal }))

  const ranking = ({ group, slice = {}, figures, ...query }: FiguresQuery): Promise<RankingAnswer> =>
    sealed(query, async (evaluation) => {
      const ranked = await rankedSlice(warehouse, evaluation, slice, group)
      const only = figures && shownIndicators(evaluation.asked.scheme, figures.map((id) => findIndicator(id).id))
      return { ...(only ? onlyFigures(ranked, only) : ranked), frame: evaluation.frame, rules: evaluation.asked.scheme }
    })

  async function beside(query: EvaluationQuery, period: string): Promise<Ranking | null> {
    const kept = await evaluations.use(query, async (evaluation) => evaluation.beside)
    if (kept) return kept.get(period) ?? null
    const listed = (await periods.list()).some(({ id }) => id === period)
    return listed ? evaluations.ranking({ period, scheme: query.scheme }) : null
  }

  return {
    ranking,
    beside,
    facets: ({ slice = {}, group, ...query }) =>
      evaluations.use(query, async ({ asked, schema }) => {
        const { text, parameters } = facetsSql(slice, group, headlineIndicators(asked.scheme), `${schema}.facet_tally`)
        return facetsOf(await warehouse.query(text, parameters))
      }),
    pivot: (query) => evaluations.use(query, (evaluation) => pivotOf(warehouse, evaluation, query)),
    verdicts: (query) => judged(query, (judge) => verdictPage(warehouse, judge, query)),
    verdictRows: (query) => verdictRowsOf(warehouse, evaluations, query),
    fixes: async ({ department, size = 50, ...query }) => {
      const figures = await ranking(query)
      return sealed(query, (evaluation) => fixListOf(warehouse, evaluation, figures, department, size))
    },
    tasks: (query) => sealed(query, (evaluation) => taskListOf(warehouse, evaluation, query)),
    explain: ({ indicator: id, department, ...query }) => {
      const indicator = findIndicator(id)
      return judged(query, (judge) => explain(warehouse, judge, indicator, department === undefined ? null : findDepartment(department, judge.frame.departments).code))
    },
    definition: async ({ indicator: id, ...query }) => {
      return evaluations.use(query, async (evaluation, seal) => {
        const kept = seal.revision === null ? undefined : evaluation.indicators.get(id)
        return kept ? { indicator: kept, ...seal } : { indicator: findIndicator(id), ...seal, revision: null, hash: null }
      })
    },
    overdue: (query) => evaluations.use(query, (evaluation) => overdueList(warehouse, evaluation, query)),
    snapshot: (query) => evaluations.use(query, (evaluation, seal, key) => snapshots.of(key, evaluation, seal)),
  }
}
