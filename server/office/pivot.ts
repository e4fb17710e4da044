import { type PivotFault, pivotFault, type PivotQuestion, pivotSql } from '../../metrics/tally/pivot'
import { type PivotRow, type PivotTable, pivotTable } from '../../metrics/tally/pivot-table'
import type { Evaluation } from '../evaluation/evaluation'
import type { Warehouse } from '../warehouse'
import { findIndicator } from './find-indicator'
import { Mistake } from './mistake'
import type { PivotQuery } from './office'

const mistake = ({ code, detail }: PivotFault): Mistake => new Mistake(`pivot-${code}`, { zh: '不能这样汇总', en: 'This cannot be summed' }, detail)

/**
 * Counts of an evaluation by rows and columns.
 *
 * @throws Mistake for an indicator that there is not, and for a question that has no right answer.
 */
export async function pivotOf(warehouse: Warehouse, { frame, schema }: Evaluation, { rows, columns, indicators, group, slice = {} }: PivotQuery): Promise<PivotTable> {
  const measured = frame.indicators.flatMap(({ id, asOf }) => (asOf === null ? [] : [id]))
  const question: PivotQuestion = { rows, columns: columns ?? null, indicators: indicators?.map((id) => findIndicator(id).id) ?? measured, slice, scope: group }
  const fault = pivotFault(question)
  if (fault) throw mistake(fault)
  const { text, parameters } = pivotSql(question, `${schema}.tally`, `${schema}.department`)
  return pivotTable((await warehouse.query(text, parameters)) as unknown as PivotRow[], question, frame)
}
