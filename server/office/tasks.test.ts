import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, it } from 'vitest'
import { indicators, type VerdictRow } from '../../metrics/indicators'
import { sampleOffice } from '../e2e/sample-office'
import { calendarFile } from './calendar-file'
import { everyTask } from './tasks'

const office = sampleOffice()
const [period, asOf] = ['2015', '2015-10-15']

async function rowsOf(query: { readonly asOf: string; readonly department?: string }): Promise<VerdictRow[]> {
  const rows: VerdictRow[] = []
  for (const indicator of indicators.keys()) for await (const page of office().verdictRows({ period, indicator, ...query })) rows.push(...page)
  return rows
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)

describe('tasks', () => {
  it('ahead are the pending rows that have a day, each once, by department, day and indicator', async () => {
    const list = await everyTask(office().tasks, { period, asOf, due: 'ahead' })
    const keyOf = (one: { indicator: string; department: string; reason: string }, due: string | null) => [due, one.department, one.indicator, one.reason].join(' ')
    const counted = new Map<string, number>()
    const pending = (await rowsOf({ asOf })).filter(({ verdict }) => verdict === 'pending')
    for (const row of pending.filter(({ due_on }) => due_on !== null)) counted.set(keyOf(row, row.due_on), (counted.get(keyOf(row, row.due_on)) ?? 0) + row.count)
    expect(counted.size).toBeGreaterThan(100)
    expect(new Map(list.tasks.map((task) => [keyOf(task, task.due), task.count]))).toEqual(counted)
    expect(list.tasks).toHaveLength(counted.size)
    expect(list.tasks.map(({ due }) => due)).toEqual(list.tasks.map(({ due }) => due).sort())
    expect(list.undated).toBe(sum(pending.filter(({ due_on }) => due_on === null).map(({ count }) => count)))
    expect(list.items).toEqual({ ahead: sum([...counted.values()]), overdue: 0 })
  })

  it('overdue are missed and not done: never a row that was done late, nor one whose day lies ahead', async () => {
    const list = await everyTask(office().tasks, { period, asOf: '2015-12-31', due: 'overdue' })
    const late = new Set((await rowsOf({ asOf: '2015-12-31' })).filter(({ verdict, done_on, reason }) => verdict === 'missed' && done_on !== null && reason === 'late').map(({ indicator, reason }) => `${indicator} ${reason}`))
    expect(late.size).toBeGreaterThan(5)
    expect(list.tasks.filter(({ due, indicator, reason }) => due > '2015-12-31' || late.has(`${indicator} ${reason}`))).toEqual([])
    for (const id of ['reply-timeliness', 'list-registration']) {
      const { departments } = await office().overdue({ period, asOf: '2015-12-31', indicator: id })
      expect(sum(list.tasks.filter(({ indicator }) => indicator === id).map(({ count }) => count))).toBe(sum(departments.map(({ count }) => count)))
    }
  })

  it('of an indicator are called unfinished by reasons that it has', () => {
    for (const { id, unfinished = [], reasons } of indicators.values()) expect({ id, unknown: unfinished.filter((reason) => !(reason in reasons)) }).toEqual({ id, unknown: [] })
  })

  it('are narrowed by days, group, department and indicator, and page without losing one', async () => {
    const all = await everyTask(office().tasks, { period, asOf, due: 'ahead' })
    const near = await everyTask(office().tasks, { period, asOf, due: 'ahead', within: 16 })
    expect(near.tasks.length).toBeGreaterThan(0)
    expect(near.tasks).toEqual(all.tasks.filter(({ due }) => due <= '2015-10-31'))
    const { frame } = await office().ranking({ period, asOf })
    const pilots = new Set(frame.departments.filter(({ group }) => group === 'pilot').map(({ code }) => code))
    expect((await everyTask(office().tasks, { period, asOf, due: 'ahead', group: 'pilot' })).tasks).toEqual(all.tasks.filter(({ department }) => pilots.has(department)))
    const one = await office().tasks({ period, asOf, indicator: 'list-registration', size: 3, page: 2 })
    expect(one.tasks).toEqual((await everyTask(office().tasks, { period, asOf, indicator: 'list-registration' })).tasks.slice(3, 6))
    for (const [name, wrong] of [['department', 'nowhere'], ['indicator', 'api-shar']] as const) await expect(office().tasks({ period, [name]: wrong })).rejects.toThrow(wrong)
  })
})

describe('the calendar file of a department', () => {
  it('is read by another program as what falls due, all day, marked as sample data', async () => {
    const query = { period, asOf, department: 'AC500' }
    const { tasks } = await everyTask(office().tasks, query)
    const text = await calendarFile(office(), query, 'zh')
    const { events = [], prodId } = convertIcsCalendar(undefined, text)
    expect(prodId).toContain('shuping')
    const days = new Set(tasks.map(({ due, indicator }) => `${due} ${indicator}`))
    expect(events.map(({ start, uid }) => `${start.date.toISOString().slice(0, 10)} ${uid.split('.')[0]}`).sort()).toEqual([...days].sort())
    for (const { start, end, stamp, summary, categories, timeTransparent } of events) {
      expect([start.type, end!.date.getTime() - start.date.getTime(), timeTransparent]).toEqual(['DATE', 86_400_000, 'TRANSPARENT'])
      expect(stamp.date.toISOString()).toBe('2015-10-15T15:59:59.000Z')
      expect(summary).toMatch(/^\[示例数据\] .+：\d+ 件(到期|逾期未办结)/)
      expect(categories).toEqual(['示例数据'])
    }
  })

  it('has lines of at most 75 octets that end in CRLF, and the same bytes for the same figures', async () => {
    const query = { period, asOf, department: 'AC500' }
    const text = await calendarFile(office(), query, 'en')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(text).not.toContain('\uFFFD')
    expect(await calendarFile(office(), query, 'en')).toBe(text)
  })
})
