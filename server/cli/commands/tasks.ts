import type { Task } from '../../../metrics/indicators/sql/tasks'
import { calendarFile } from '../../office/calendar-file'
import { findIndicator } from '../../office/find-indicator'
import { everyTask, type TaskQuery } from '../../office/tasks'
import { type Format, printJson, printRows } from '../formats'
import { mistake } from '../mistakes'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts } from '../texts'

const columns = [
  { id: 'due', name: speak(texts.due) },
  { id: 'department', name: speak(texts.department) },
  { id: 'indicator', name: speak(texts.indicator) },
  { id: 'state', name: speak(texts.taskState) },
  { id: 'items', name: speak(texts.items), align: 'right' as const },
  { id: 'reason', name: speak(texts.reason), most: 40 },
  { id: 'title', name: speak(texts.title), most: 40 },
]

/** The cells of a task: words for a person's table, codes for a program's CSV. */
function cellsOf({ due, department, indicator: id, state, count, reason, title }: Task, format: 'table' | 'csv'): (string | number)[] {
  if (format === 'csv') return [due, department, id, state, count, reason, title ?? '']
  const indicator = findIndicator(id)
  return [due, department, indicator.names[language], speak(texts[state]), count, indicator.reasons[reason]?.[language] ?? reason, title ?? '']
}

/** `shuping tasks` */
export async function tasks({ data, format, ...query }: TaskQuery & { readonly data: string; readonly format: Format | 'ics' }): Promise<void> {
  const { department } = query
  if (format === 'ics' && department === undefined) throw mistake('calendarDepartment', {})
  await withOffice(data, async (office) => {
    if (format === 'ics' && department !== undefined) return print(await calendarFile(office, { ...query, department }, language))
    const list = await everyTask(office.tasks, query)
    if (format === 'json') return printJson(list)
    const form = format === 'csv' ? 'csv' : 'table'
    await printRows(form, columns, list.tasks.map((task) => cellsOf(task, form)))
    if (form === 'table') await print(`\n${speak(texts.tasksCounted, { ...list.items, undated: list.undated, asOf: list.asOf ?? speak(texts.nothingMeasured) })}\n`)
  })
}
