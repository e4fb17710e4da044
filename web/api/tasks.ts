import { keepPreviousData, type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { Task, TaskState } from '../../metrics/indicators/sql/tasks'
import { answer } from './answer'
import { client } from './client'
import { evaluationParameters, type Evaluation } from './evaluation'

/** Which tasks of an evaluation; its group counts, its slice does not. */
export interface TasksQuery {
  readonly evaluation: Evaluation
  readonly department?: string
  readonly indicator?: string
  readonly due?: TaskState
  /** Days from the as-of. */
  readonly within?: number
}

const parameters = ({ evaluation, department, indicator, due, within }: TasksQuery) => ({
  ...evaluationParameters(evaluation),
  department,
  indicator,
  due,
  within: within === undefined ? undefined : String(within),
})

/** A page of what falls due and what is overdue, by day. */
export const tasksOptions = (query: TasksQuery, page: number, size: number) =>
  queryOptions({
    queryKey: ['tasks', parameters(query), query.evaluation.group, page, size],
    queryFn: ({ signal }) =>
      answer(client.api.tasks.$get({ query: { ...parameters(query), group: query.evaluation.group, page: String(page), size: String(size) } }, { init: { signal } })),
    placeholderData: keepPreviousData,
  })

/** The most that the server gives at once. */
const most = 500

/** Every task of a query, page after page. */
export async function everyTask(queries: QueryClient, query: TasksQuery): Promise<Task[]> {
  const tasks: Task[] = []
  for (let at = 1, pages = 1; at <= pages; at++) {
    const part = await queries.fetchQuery(tasksOptions(query, at, most))
    tasks.push(...part.tasks)
    pages = Math.ceil(part.total / most)
  }
  return tasks
}

export const useTasks = (query: TasksQuery, page: number, size: number) => useQuery(tasksOptions(query, page, size))

/** Address of the calendar file of a department. */
export function tasksCalendar(query: TasksQuery & { readonly department: string }, language: 'zh' | 'en'): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...parameters(query), language })) if (value !== undefined) search.set(name, value)
  return `/api/tasks.ics?${search}`
}
