import { createRoute, z } from '@hono/zod-openapi'
import { does } from '../access/actions'
import { calendarFile } from '../office/calendar-file'
import { attachment } from './download'
import { evaluationQuery } from './query'
import { resource } from './resource'
import { scopeShape } from './shapes/group'
import { invalid, missing } from './shapes/problem'
import { taskListShape, taskStateShape } from './shapes/task'

const filters = {
  indicator: z.string().min(1).max(100).optional(),
  due: taskStateShape.optional().openapi({ description: 'ahead 未到期、overdue 逾期未办结；缺省为两者 / by default both' }),
  within: z.coerce.number().int().min(0).max(366).optional().openapi({ description: '未到期的，只列截止日起若干日内到期的 / of those ahead, due within so many days of the as-of' }),
}
const department = z.string().min(1).max(100)

const list = createRoute({
  method: 'get',
  path: '/api/tasks',
  ...does('figures'),
  summary: '将到期与逾期未办结的事项，按到期日和部门 / What falls due and what is overdue, by day and department',
  request: {
    query: evaluationQuery.extend({
      ...filters,
      department: department.optional(),
      group: scopeShape.optional(),
      page: z.coerce.number().int().min(1).max(10_000_000).optional(),
      size: z.coerce.number().int().min(1).max(500).optional(),
    }),
  },
  responses: { 200: { description: 'Tasks', content: { 'application/json': { schema: taskListShape } } }, 400: invalid, 404: missing },
})

const calendar = createRoute({
  method: 'get',
  path: '/api/tasks.ics',
  ...does('figures'),
  summary: '一个部门的到期日历（RFC 5545） / The due days of a department as a calendar file',
  request: { query: evaluationQuery.extend({ ...filters, department, language: z.enum(['zh', 'en']).optional() }) },
  responses: { 200: { description: 'iCalendar', content: { 'text/calendar': { schema: z.string() } } }, 400: invalid, 404: missing },
})

export const tasks = () =>
  resource()
    .openapi(list, async (c) => c.json(await c.var.office.tasks(c.req.valid('query')), 200))
    .openapi(calendar, async (c) => {
      const { language = 'zh', ...query } = c.req.valid('query')
      const text = await calendarFile(c.var.office, query, language)
      const name = `${query.period}-${query.department}.ics`
      return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'no-cache', ...attachment(`任务-${name}`, `tasks-${name}`) } })
    })
