import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { pivotSql } from '../../../../metrics/tally/pivot'
import { type PivotRow, pivotTable } from '../../../../metrics/tally/pivot-table'
import { slicedParameters, type Evaluation } from '../../../api/evaluation'
import { pivotOptions, type PivotAxes } from '../../../api/pivot'
import { engine, useEngine } from '../../../engine/engine'

/** A pivot counted in this browser from the attached snapshot: the same SQL and the same sums as the server's. */
const localOptions = (evaluation: Evaluation, axes: PivotAxes) =>
  queryOptions({
    queryKey: ['pivot', 'here', engine.holding.number, slicedParameters(evaluation), axes.rows, axes.columns, axes.indicators],
    queryFn: async () => {
      const question = { ...axes, slice: evaluation.slice, scope: evaluation.group }
      const { text, parameters } = pivotSql(question)
      const rows = await engine.query(text, parameters)
      return pivotTable(rows as unknown as PivotRow[], question, engine.holding.frame)
    },
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })

/** The pivot of a question: from this browser once it holds the snapshot, from the server before that. @param asked false for a question with a fault. */
export function usePivot(evaluation: Evaluation, axes: PivotAxes, asked: boolean) {
  const here = useEngine().holds(evaluation)
  return useQuery({ ...((here ? localOptions(evaluation, axes) : pivotOptions(evaluation, axes)) as ReturnType<typeof localOptions>), enabled: asked })
}
