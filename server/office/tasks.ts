import { type Task, taskSql, type TaskState } from '../../metrics/indicators/sql/tasks'
import type { RankScope } from '../../metrics/scoring/ranking'
import { addDays, type Day } from '../../metrics/time/day'
import type { Evaluation } from '../evaluation/evaluation'
import type { Seal, Unsealed } from '../evaluation/seal'
import type { Warehouse } from '../warehouse'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import type { EvaluationQuery } from './office'

export interface TaskQuery extends EvaluationQuery {
  readonly department?: string
  readonly group?: RankScope
  readonly indicator?: string
  /** Only what lies ahead, or only what is overdue. */
  readonly due?: TaskState
  /** Of what lies ahead only what falls due within so many days of the as-of. */
  readonly within?: number
  /** From 1. */
  readonly page?: number
  /** At most 500. */
  readonly size?: number
}

/** What falls due, by day, department and indicator. */
export interface TaskList extends Seal {
  /** The oldest effective as-of of the indicators; null where nothing is measured. */
  readonly asOf: Day | null
  /** Invented data. */
  readonly sample: boolean
  /** A page of them, by day. */
  readonly tasks: readonly Task[]
  /** Tasks on all pages. */
  readonly total: number
  /** Items on all pages. */
  readonly items: Readonly<Record<TaskState, number>>
  /** Pending items of which no day is known; they are in no task. */
  readonly undated: number
  /** Measured indicators with their effective as-of. */
  readonly measured: readonly { readonly indicator: string; readonly asOf: Day }[]
}

const defaultSize = 100

const byDay = (a: Task, b: Task): number =>
  a.due.localeCompare(b.due) || a.department.localeCompare(b.department) || a.indicator.localeCompare(b.indicator) || a.reason.localeCompare(b.reason)

/** Departments whose tasks are asked for; null for all. */
function chosenDepartments({ frame }: Evaluation, { department, group }: TaskQuery): ReadonlySet<string> | null {
  if (department !== undefined) findDepartment(department, frame.departments)
  if (group === undefined || group === 'all') return null
  return new Set(frame.departments.filter((one) => one.group === group).map(({ code }) => code))
}

interface TaskRow {
  readonly department: string
  readonly due_on: Day | null
  readonly state: TaskState
  readonly reason: string
  readonly n: number
  readonly title: string | null
}

/** Tasks are few, and the verdict rows behind them many: those of an evaluation are read once an indicator. */
const read = new WeakMap<Evaluation, Map<string, Promise<TaskRow[]>>>()

async function taskRows(warehouse: Warehouse, evaluation: Evaluation, id: string): Promise<TaskRow[]> {
  const indicator = evaluation.indicators.get(id) ?? findIndicator(id)
  const { text, parameters } = taskSql(indicator, await evaluation.rows(indicator, {}))
  return warehouse.query<TaskRow>(text, parameters)
}

function taskRowsOnce(warehouse: Warehouse, evaluation: Evaluation, id: string): Promise<TaskRow[]> {
  const byIndicator = read.get(evaluation) ?? new Map<string, Promise<TaskRow[]>>()
  read.set(evaluation, byIndicator)
  const rows = byIndicator.get(id) ?? taskRows(warehouse, evaluation, id)
  byIndicator.set(id, rows)
  rows.catch(() => byIndicator.delete(id))
  return rows
}

/**
 * What is still to be done, from the verdict rows of every measured indicator: a subject that two indicators judge is a
 * task of each.
 *
 * @throws Mistake for an unknown department or indicator.
 */
export async function taskListOf(warehouse: Warehouse, evaluation: Evaluation, query: TaskQuery): Promise<Unsealed<TaskList>> {
  const { department, due, within, page = 1, size = defaultSize } = query
  const departments = chosenDepartments(evaluation, query)
  if (query.indicator !== undefined && !evaluation.indicators.has(query.indicator)) findIndicator(query.indicator)
  const measured = evaluation.frame.indicators.flatMap(({ id, asOf }) => (asOf !== null && (query.indicator ?? id) === id ? [{ indicator: id, asOf }] : []))
  const tasks: Task[] = []
  let undated = 0
  for (const { indicator: id, asOf } of measured) {
    for (const { due_on: day, n, ...row } of await taskRowsOnce(warehouse, evaluation, id)) {
      const count = Number(n)
      if ((department !== undefined && row.department !== department) || (departments && !departments.has(row.department)) || (due !== undefined && row.state !== due)) continue
      if (day === null) undated += count
      else if (row.state === 'overdue' || within === undefined || day <= addDays(asOf, within)) tasks.push({ ...row, indicator: id, due: day, count })
    }
  }
  const counted = (state: TaskState): number => tasks.reduce((sum, one) => (one.state === state ? sum + one.count : sum), 0)
  const oldest = measured.map(({ asOf }) => asOf).sort()[0] ?? null
  return {
    asOf: oldest,
    sample: evaluation.frame.sample,
    tasks: tasks.sort(byDay).slice((page - 1) * size, page * size),
    total: tasks.length,
    items: { ahead: counted('ahead'), overdue: counted('overdue') },
    undated,
    measured,
  }
}

/** Every task of a query, whatever its pages. */
export async function everyTask(list: (query: TaskQuery) => Promise<TaskList>, query: TaskQuery): Promise<TaskList> {
  const size = 500
  const first = await list({ ...query, page: 1, size })
  const tasks = [...first.tasks]
  for (let page = 2; tasks.length < first.total; page++) {
    const further = await list({ ...query, page, size })
    if (further.tasks.length === 0) break
    tasks.push(...further.tasks)
  }
  return { ...first, tasks }
}
