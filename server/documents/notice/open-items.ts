import { randomUUID } from 'node:crypto'
import { indicators } from '../../../metrics/indicators'
import type { Evaluation } from '../../evaluation/evaluation'
import type { Warehouse } from '../../warehouse'

/** Overdue and still to be done; missed, and done late or past mending; not due yet. */
export type OpenState = 'overdue' | 'missed' | 'ahead'

/** An item that a department has not met. */
export interface OpenItem {
  readonly indicator: string
  readonly state: OpenState
  readonly subject: string
  readonly title: string | null
  readonly reason: string
  readonly due_on: string | null
  readonly done_on: string | null
  readonly count: number
  /** Items of its indicator and state, those that are not listed too. */
  readonly items: number
}

/** At most so many of an indicator and state are listed. */
export const mostListed = 30

/** The open items of every department, laid out once so that each department's are looked up at once. */
export interface OpenItems {
  of(department: string): Promise<readonly OpenItem[]>
  release(): Promise<void>
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The first items of each indicator, state and department, by their days. */
export async function openItems(warehouse: Warehouse, evaluation: Evaluation): Promise<OpenItems> {
  const table = `${evaluation.schema}.open_item_${randomUUID().replaceAll('-', '')}`
  await warehouse.run(
    `CREATE TABLE ${table} (department VARCHAR, place INTEGER, indicator VARCHAR, state VARCHAR, subject VARCHAR, title VARCHAR, reason VARCHAR, due_on DATE, done_on DATE, count BIGINT, items BIGINT, nth BIGINT)`,
  )
  const release = async (): Promise<void> => void (await warehouse.run(`DROP TABLE IF EXISTS ${table}`))
  try {
    for (const [place, { id, asOf }] of evaluation.frame.indicators.entries()) {
      const indicator = evaluation.indicators.get(id) ?? indicators.get(id)
      if (!indicator || asOf === null) continue
      const { text, parameters } = await evaluation.rows(indicator, {})
      const unfinished = (indicator.unfinished ?? ['overdue']).map(quoted).join(', ')
      await warehouse.run(
        `INSERT INTO ${table} SELECT * FROM (
           SELECT s.*, ROW_NUMBER() OVER (PARTITION BY department, state ORDER BY due_on NULLS LAST, subject, reason, done_on NULLS LAST) AS nth FROM (
             SELECT r.department, ${place} AS place, ${quoted(id)} AS indicator,
               CASE WHEN r.verdict = 'pending' THEN 'ahead' WHEN r.reason IN (${unfinished}) THEN 'overdue' ELSE 'missed' END AS state,
               r.subject, r.title, r.reason, r.due_on, r.done_on, r.count,
               CAST(SUM(r.count) OVER (PARTITION BY r.department, CASE WHEN r.verdict = 'pending' THEN 'ahead' WHEN r.reason IN (${unfinished}) THEN 'overdue' ELSE 'missed' END) AS BIGINT) AS items
             FROM (${text}) r WHERE r.verdict IN ('missed', 'pending')) s) n
         WHERE n.nth <= ${mostListed}`,
        parameters,
      )
    }
  } catch (error) {
    await release()
    throw error
  }
  return {
    of: async (department) =>
      (
        await warehouse.query<OpenItem>(`SELECT indicator, state, subject, title, reason, due_on, done_on, count, items FROM ${table} WHERE department = :department ORDER BY place, state DESC, nth`, { department })
      ).map((item) => ({ ...item, count: Number(item.count), items: Number(item.items) })),
    release,
  }
}
