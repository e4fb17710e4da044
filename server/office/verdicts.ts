import type { Indicator, VerdictRow } from '../../metrics/indicators'
import { noCounts } from '../../metrics/indicators'
import { deliveredFiles, type FileOf } from '../evaluation/delivered-file'
import type { Evaluation } from '../evaluation/evaluation'
import type { Evaluations } from '../evaluation/evaluations'
import { parametersOf } from '../evaluation/parameters'
import { orderOf, rowsSql, type Selection, totalsOf, verdictRow } from '../evaluation/verdict-rows'
import type { Row, Warehouse } from '../warehouse'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import type { VerdictPage, VerdictQuery, VerdictRowPage } from './office'

const defaultSize = 50

/** What a query selects; null when the indicator is not measured. */
function selectionOf({ asked, frame }: Evaluation, { indicator: id, department, verdict, slice }: VerdictQuery): { selection: Selection | null; asOf: string | null } {
  const indicator = findIndicator(id)
  if (department !== undefined) findDepartment(department, frame.departments)
  const asOf = frame.indicators.find((one) => one.id === id)?.asOf ?? null
  if (asOf === null) return { selection: null, asOf }
  return { asOf, selection: { indicator, filter: { department, verdict, slice }, parameters: parametersOf(indicator, asked, asOf) } }
}

/** Rows with their files: the subject of an indicator is a record of the first type that it reads. */
const shown = (rows: readonly Row[], { reads: [subject = ''], substitutes = {} }: Indicator, fileOf: FileOf): VerdictRow[] =>
  rows.map((row) => verdictRow(row, row.batch === null ? null : (fileOf(Number(row.batch), subject) ?? fileOf(Number(row.batch), substitutes[subject] ?? ''))))

/** One page of the rows behind a figure, and their counts. */
export async function verdictPage(warehouse: Warehouse, evaluation: Evaluation, query: VerdictQuery): Promise<VerdictPage> {
  const order = orderOf(query.sort, query.descending)
  const { selection, asOf } = selectionOf(evaluation, query)
  if (!selection) return { asOf, rows: [], total: 0, counts: noCounts }
  const { page = 1, size = defaultSize } = query
  const { text, parameters } = rowsSql(selection, order)
  const [{ counts, rows }, found, fileOf] = await Promise.all([
    totalsOf(warehouse, selection),
    warehouse.query(`${text} LIMIT ${size} OFFSET ${(page - 1) * size}`, parameters),
    deliveredFiles(warehouse),
  ])
  const total = query.verdict ? rows[query.verdict] : Object.values(rows).reduce((sum, count) => sum + count, 0)
  return { asOf, rows: shown(found, selection.indicator, fileOf), total, counts }
}

/** Every row of a query, in pages, without holding them all. */
export async function* verdictRowsOf(warehouse: Warehouse, evaluations: Evaluations, query: VerdictQuery): AsyncIterable<VerdictRowPage> {
  const order = orderOf(query.sort, query.descending)
  const selection = await evaluations.use(query, (evaluation) => Promise.resolve(selectionOf(evaluation, query).selection))
  if (!selection) return
  const { text, parameters } = rowsSql(selection, order)
  const fileOf = await deliveredFiles(warehouse)
  for await (const page of warehouse.stream<Row>(text, parameters)) yield shown(page, selection.indicator, fileOf)
}
