import { choice, text, whole } from '../../address/page-state'
import type { TasksQuery } from '../../api/tasks'

/** What is listed: everything, one state, or what falls due within so many days. */
export const shows = ['all', 'overdue', 'ahead', 'days7', 'days30', 'days90'] as const

/** The page's own state: `unit` is the code of a department, `duty` the id of an indicator, `at` the page from 1. */
export const shape = { show: choice(shows), unit: text, duty: text, at: whole(1, 1, 1_000_000) }

export interface TaskChoice {
  readonly show: (typeof shows)[number]
  readonly unit: string
  readonly duty: string
  readonly at: number
}

/** What a choice asks of the server. */
export const askedBy = ({ show, unit, duty }: TaskChoice): Omit<TasksQuery, 'evaluation'> => ({
  department: unit || undefined,
  indicator: duty || undefined,
  due: show === 'all' ? undefined : show === 'overdue' ? 'overdue' : 'ahead',
  within: show.startsWith('days') ? Number(show.slice(4)) : undefined,
})
