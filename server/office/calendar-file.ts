import type { Names } from '../../metrics/names'
import type { Task } from '../../metrics/indicators/sql/tasks'
import { addDays, type Day } from '../../metrics/time/day'
import { calendarLine, calendarText } from './calendar-line'
import { findDepartment } from './find-department'
import { findIndicator } from './find-indicator'
import type { Office } from './office'
import { everyTask, type TaskQuery } from './tasks'

const texts = {
  name: { zh: '数评任务', en: 'Shuping tasks' },
  sample: { zh: '示例数据', en: 'Sample data' },
  ahead: { zh: '到期', en: 'due' },
  overdue: { zh: '逾期未办结', en: 'overdue' },
  items: { zh: '{n} 件', en: '{n}' },
  asOf: { zh: '数据截至 {day}', en: 'Data as of {day}' },
} satisfies Record<string, Names>

const compact = (day: Day): string => day.replaceAll('-', '')

/** Tasks of one indicator and day: one entry of the calendar, the same one whoever has done what since. */
function entriesOf(tasks: readonly Task[]): readonly (readonly Task[])[] {
  const entries = new Map<string, Task[]>()
  for (const task of tasks) {
    const key = `${task.due} ${task.indicator}`
    entries.set(key, [...(entries.get(key) ?? []), task])
  }
  return [...entries.values()]
}

/**
 * What falls due for a department as an iCalendar file (RFC 5545): a day and indicator an all-day event that blocks no
 * time. Nothing in it depends on the clock: the same figures give the same bytes.
 *
 * @throws Mistake for an unknown department or indicator.
 */
export async function calendarFile(office: Pick<Office, 'tasks' | 'ranking'>, query: TaskQuery & { readonly department: string }, language: keyof Names): Promise<string> {
  const [{ departments }, { tasks, sample, measured }] = await Promise.all([office.ranking({ period: query.period, scheme: query.scheme, asOf: query.asOf, revision: query.revision }), everyTask(office.tasks, query)])
  const department = findDepartment(query.department, departments)
  const mark = sample ? `[${texts.sample[language]}] ` : ''
  const asOf = new Map(measured.map((one) => [one.indicator, one.asOf]))
  const event = (entry: readonly Task[]): string => {
    const [{ indicator: id, due }] = entry as [Task, ...Task[]]
    const indicator = findIndicator(id)
    const known = asOf.get(id) ?? due
    const counted = (['overdue', 'ahead'] as const).flatMap((state) => {
      const n = entry.reduce((sum, one) => (one.state === state ? sum + one.count : sum), 0)
      return n > 0 ? [`${texts.items[language].replace('{n}', String(n))}${language === 'en' ? ' ' : ''}${texts[state][language]}`] : []
    })
    const lines = entry.map(({ reason, count, title }) => `${indicator.reasons[reason]?.[language] ?? reason}${language === 'zh' ? '：' : ': '}${title ?? count}`)
    return [
      calendarLine('BEGIN', 'VEVENT'),
      calendarLine('UID', calendarText(`${id}.${due}.${department.code}@shuping`)),
      // The end of the as-of day in Shanghai: never the machine's clock.
      calendarLine('DTSTAMP', `${compact(known)}T155959Z`),
      calendarLine('DTSTART;VALUE=DATE', compact(due)),
      calendarLine('DTEND;VALUE=DATE', compact(addDays(due, 1))),
      calendarLine('SUMMARY', calendarText(`${mark}${department.name} ${indicator.names[language]}${language === 'zh' ? '：' : ': '}${counted.join(language === 'zh' ? '，' : ', ')}`)),
      calendarLine('DESCRIPTION', calendarText([...lines, texts.asOf[language].replace('{day}', known)].join('\n'))),
      ...(sample ? [calendarLine('CATEGORIES', calendarText(texts.sample[language]))] : []),
      calendarLine('TRANSP', 'TRANSPARENT'),
      calendarLine('END', 'VEVENT'),
    ].join('')
  }
  return [
    calendarLine('BEGIN', 'VCALENDAR'),
    calendarLine('VERSION', '2.0'),
    calendarLine('PRODID', '-//shuping//tasks//ZH'),
    calendarLine('CALSCALE', 'GREGORIAN'),
    calendarLine('METHOD', 'PUBLISH'),
    calendarLine('X-WR-CALNAME', calendarText(`${mark}${texts.name[language]} ${department.name}`)),
    ...entriesOf(tasks).map(event),
    calendarLine('END', 'VCALENDAR'),
  ].join('')
}
