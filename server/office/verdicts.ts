import type { Indicator, VerdictRow } from '../../metrics/indicators'
import { noCounts } from '../../metrics/indicators'
import type { VerdictFilter } from '../../metrics/indicators/verdict-sql'
import type { FileOf } from '../evaluation/delivered-file'
import type { Evaluations } from '../evaluation/evaluations'
import type { Judge } from '../evaluation/judge'
import type { Unsealed } from '../evaluation/seal'
import { orderOf, rowsSql, totalsOf, verdictRow } from '../evaluation/verdict-rows'
import type { Row, Warehouse } from '../warehouse'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import type { VerdictPage, VerdictQuery, VerdictRowPage } from './office'

const defaultSize = 50

/** What a query selects; no indicator where it is not measured. */
interface Selection {
  readonly asOf: string | null
  readonly indicator: Indicator | null
  readonly filter: VerdictFilter
}

function selectionOf({ frame, indicators }: Judge, { indicator: id, department, slice }: VerdictQuery): Selection {
  const known = indicators.get(id) ?? findIndicator(id)
  if (department !== undefined) findDepartment(department, frame.departments)
  const asOf = frame.indicators.find((one) => one.id === id)?.asOf ?? null
  return { asOf, indicator: asOf === null ? null : known, filter: { department, slice } }
}

/** Rows with their files: the subject of an indicator is a record of the first type that it reads. */
const shown = (rows: readonly Row[], { reads: [subject = ''], substitutes = {} }: Indicator, fileOf: FileOf): VerdictRow[] =>
  rows.map((row) => verdictRow(row, row.batch === null ? null : (fileOf(Number(row.batch), subject) ?? fileOf(Number(row.batch), substitutes[subject] ?? ''))))

/** One page of the rows behind a figure, and their counts. */
export async function verdictPage(warehouse: Warehouse, judge: Judge, query: VerdictQuery): Promise<Unsealed<VerdictPage>> {
  const order = orderOf(query.sort, query.descending)
  const { indicator, filter, asOf } = selectionOf(judge, query)
  if (!indicator) return { asOf, rows: [], total: 0, counts: noCounts }
  const { page = 1, size = defaultSize, verdict } = query
  const { text, parameters } = rowsSql(await judge.rows(indicator, { ...filter, verdict }), order)
  const [{ counts, rows }, found, fileOf] = await Promise.all([
    totalsOf(warehouse, await judge.rows(indicator, filter)),
    warehouse.query(`${text} LIMIT ${size} OFFSET ${(page - 1) * size}`, parameters),
    judge.files(),
  ])
  const total = verdict ? rows[verdict] : Object.values(rows).reduce((sum, count) => sum + count, 0)
  return { asOf, rows: shown(found, indicator, fileOf), total, counts }
}

/** Every row of a query, in pages, without holding them all. */
export async function* verdictRowsOf(warehouse: Warehouse, evaluations: Pick<Evaluations, 'holdJudge'>, query: VerdictQuery): AsyncIterable<VerdictRowPage> {
  const order = orderOf(query.sort, query.descending)
  const { evaluation: judge, release } = await evaluations.holdJudge(query)
  try {
    const { indicator, filter } = selectionOf(judge, query)
    if (!indicator) return
    const { text, parameters } = rowsSql(await judge.rows(indicator, { ...filter, verdict: query.verdict }), order)
    const fileOf = await judge.files()
    for await (const page of warehouse.stream<Row>(text, parameters)) yield shown(page, indicator, fileOf)
  } finally {
    await release()
  }
}
