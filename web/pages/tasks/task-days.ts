import type { Task } from '../../../metrics/indicators/sql/tasks'

/** Tasks of one day. */
export interface TaskDay {
  readonly due: string
  readonly tasks: readonly Task[]
}

/** Tasks that come by day, in their days. */
export function taskDays(tasks: readonly Task[]): readonly TaskDay[] {
  const days = new Map<string, Task[]>()
  for (const task of tasks) {
    const day = days.get(task.due)
    if (day) day.push(task)
    else days.set(task.due, [task])
  }
  return [...days].map(([due, some]) => ({ due, tasks: some }))
}
