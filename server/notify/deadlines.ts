import type { TaskState } from '../../metrics/indicators/sql/tasks'
import type { Happening, Side } from '../../metrics/messages/happening'
import type { MessageKind } from '../../metrics/messages/kind'
import { ladder, type RungId, rungIds, rungOf } from '../../metrics/messages/ladder'
import type { Names } from '../../metrics/names'
import type { Day } from '../../metrics/time/day'
import type { Evaluations } from '../evaluation/evaluations'
import { findIndicator } from '../office/find-indicator'
import { taskListOf } from '../office/tasks'
import type { Warehouse } from '../warehouse'
import type { WorkingDays } from './working-days'

/** What is due on a day, before it is known how far up the ladder it is. */
interface Item {
  /** Names it for good, without its rung. */
  readonly stem: string
  readonly kind: MessageKind
  readonly department: string | null
  readonly what: Names
  /** Where several days are told of in one line: by what, and how it is said of all their items. */
  readonly bundle?: { readonly id: string; readonly count: number; readonly what: (count: number) => Names }
  readonly due: Day
  readonly link: string
}

const daysAgo = (passed: number): string => `${passed} working day${passed === 1 ? '' : 's'} ago`

/** @param earliest whether others are due later. */
const dueWords = (what: Names, due: Day, passed: number, earliest: boolean): Names =>
  passed < 0
    ? { zh: `${what.zh}，${earliest ? '最早 ' : ''}${due} 到期`, en: `${what.en}, ${earliest ? 'the first ' : ''}due ${due}` }
    : { zh: `${what.zh}，${earliest ? '最早' : ''}应于 ${due} 办结，已逾 ${passed} 个工作日`, en: `${what.en}, ${earliest ? 'the first ' : ''}due ${due}, ${daysAgo(passed)}` }

/** An item as it is told of on a day; null below the ladder, and where the calendar does not reach. */
export function onLadder(item: Item, state: TaskState, today: Day, workingDays: WorkingDays, to: (rung: RungId) => readonly Side[] = (rung) => ladder[rung].to): Happening | null {
  const passed = workingDays(item.due, today)
  const rung = passed === null ? null : rungOf(state, passed)
  if (passed === null || rung === null) return null
  const { stem, kind, department, what, due, link, bundle } = item
  const higher = rungIds.slice(rungIds.indexOf(rung) + 1)
  return {
    key: `${stem}:${rung}`,
    after: higher.map((one) => `${stem}:${one}`),
    kind,
    rung,
    to: to(rung),
    department,
    words: dueWords(what, due, passed, false),
    bundle: bundle ? { id: bundle.id, count: bundle.count, words: (count) => dueWords(bundle.what(count), due, passed, true) } : null,
    link,
    at: null,
  }
}

/**
 * What of a period falls due and is overdue, by department, indicator and day, as of the day to which its data reach. Nobody
 * is told of invented data. Lines hold no title of a row: leaders are told too.
 */
export async function deadlinesOf(warehouse: Warehouse, evaluations: Evaluations, period: string, workingDays: WorkingDays): Promise<Happening[]> {
  const [invented] = await warehouse.query("SELECT 1 FROM batch WHERE sample AND status = 'loaded' LIMIT 1")
  if (invented) return []
  return evaluations.use({ period }, async (evaluation) => {
    const { tasks, measured } = await taskListOf(warehouse, evaluation, { period, size: Number.MAX_SAFE_INTEGER })
    const asOf = new Map(measured.map((one) => [one.indicator, one.asOf]))
    const names = new Map(evaluation.frame.departments.map(({ code, name }) => [code, name]))
    const items = new Map<string, { readonly first: (typeof tasks)[number]; count: number }>()
    for (const task of tasks) {
      const stem = ['deadline', period, task.department, task.indicator, task.due].join(':')
      const id = `${stem}:${task.state}`
      const known = items.get(id)
      if (known) known.count += task.count
      else items.set(id, { first: task, count: task.count })
    }
    return [...items.values()].flatMap(({ first: { department, indicator, due, state }, count }) => {
      const { names: indicatorNames } = evaluation.indicators.get(indicator) ?? findIndicator(indicator)
      const name = names.get(department) ?? department
      const what = (items: number): Names => ({ zh: `${name} ${indicatorNames.zh} ${items} 项`, en: `${name}: ${indicatorNames.en}, ${items}` })
      const item: Item = {
        stem: ['deadline', period, department, indicator, due].join(':'),
        kind: 'deadline',
        department,
        what: what(count),
        bundle: { id: `${department} ${indicator}`, count, what },
        due,
        link: `/departments/${encodeURIComponent(department)}?period=${period}&indicator=${indicator}`,
      }
      return onLadder(item, state, asOf.get(indicator) ?? due, workingDays) ?? []
    })
  })
}
