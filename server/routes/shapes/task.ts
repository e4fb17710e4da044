import { z } from '@hono/zod-openapi'
import { type Task, taskStates } from '../../../metrics/indicators/sql/tasks'
import type { TaskList } from '../../office/tasks'
import { seal } from './seal'

export const taskStateShape = z.enum(taskStates)

const count = z.int().min(0)

export const taskShape = z
  .object({
    indicator: z.string(),
    department: z.string(),
    due: z.string(),
    state: taskStateShape,
    reason: z.string(),
    count,
    title: z.string().nullable(),
  })
  .openapi('Task') satisfies z.ZodType<Task>

export const taskListShape = z
  .object({
    asOf: z.string().nullable(),
    sample: z.boolean(),
    tasks: z.array(taskShape).readonly(),
    total: count,
    items: z.object({ ahead: count, overdue: count }),
    undated: count.openapi({ description: '未到期而无到期日的事项，不在任务之列 / Pending items without a day; they are in no task' }),
    measured: z.array(z.object({ indicator: z.string(), asOf: z.string() })).readonly(),
    ...seal,
  })
  .openapi('TaskList') satisfies z.ZodType<TaskList>
