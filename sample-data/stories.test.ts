import { describe, expect, test } from 'vitest'
import { addDays } from '../metrics/time/day'
import { addWorkingDays, workingDay } from '../metrics/time/working-calendar'
import { type Cells, committedRows } from './committed.fixture'
import { oddTitles } from './titles'

/** Counted from the committed files row by row; nothing here knows how they were made. */
const departments = committedRows('department')
const [projects, entries, lists, items, datasets, updates, requests, suspensions] = (
  ['project', 'catalog-entry', 'open-list', 'list-item', 'dataset', 'update-log', 'request', 'request-suspension'] as const
).map(committedRows) as [Cells[], Cells[], Cells[], Cells[], Cells[], Cells[], Cells[], Cells[]]

const codeOf = new Map(departments.flatMap(({ code, name, aliases }) => [code!, name!, ...aliases!.split(';')].map((known) => [known, code!] as const)))
const of = (rows: Cells[], code: string): Cells[] => rows.filter(({ department }) => codeOf.get(department!) === code)

const listOf = (code: string): Cells[] => of(items, code).filter(({ list_year }) => list_year === '2015')
const openedThroughApi = (code: string): number => listOf(code).filter(({ mode, opened_on }) => mode === '接口' && opened_on !== '').length

/** Funded maintenance projects, and those with an entry that is registered and approved. */
function coverage(code: string): { registered: number; due: number } {
  const approved = new Set(of(entries, code).flatMap(({ project, approved_on }) => (approved_on !== '' ? [project] : [])))
  const due = of(projects, code).filter(
    ({ id, kind, fiscal_funded, suspended_on, resumed_on }) =>
      kind === '运维' && fiscal_funded === '是' && (approved.has(id) || suspended_on === '' || resumed_on !== ''),
  )
  return { registered: due.filter(({ id }) => approved.has(id)).length, due: due.length }
}

/** Working days from one day to another, the first not counted when it is none. */
function workingDaysBetween(from: string, to: string): number {
  let count = 0
  for (let day = from; day < to; day = addDays(day, 1)) if (workingDay(day)) count++
  return count
}

/** The deadline as the scheme of 2015 has it, null where there is no clock. */
function deadline({ id, passed, due, extended }: Cells): string | null {
  if (due !== '') return due!.slice(0, 10)
  if (passed === '') return null
  const paused = suspensions
    .filter(({ request, resumed_on }) => request === id && resumed_on !== '')
    .reduce((sum, { suspended_on, resumed_on }) => sum + workingDaysBetween(suspended_on!, resumed_on!), 0)
  return addWorkingDays(passed!.slice(0, 10), 10 + (extended === '是' ? 10 : 0) + paused)
}

const stillPaused = new Set(suspensions.filter(({ resumed_on }) => resumed_on === '').map(({ request }) => request))

/** Requests due in each quarter of 2015 and those answered in time. */
function replies(code: string): { inTime: number; due: number }[] {
  const clocked = of(requests, code).flatMap((row) => (stillPaused.has(row['id']!) ? [] : [{ row, on: deadline(row) }]))
  return ['03-31', '06-30', '09-30', '12-31'].map((end, index, ends) => {
    const start = index === 0 ? '2015-01-01' : addDays(`2015-${ends[index - 1]}`, 1)
    const due = clocked.filter(({ on }) => on !== null && on >= start && on <= `2015-${end}`)
    const inTime = due.filter(({ row: { replied, due: stated }, on }) => {
      if (replied === '') return false
      return replied!.length > 10 && stated!.length > 10 ? replied! <= stated! : replied!.slice(0, 10) <= on!
    })
    return { inTime: inTime.length, due: due.length }
  })
}

describe('the planted stories', () => {
  test('市政府侨办 has duties and delivered nothing', () => {
    expect(departments.filter(({ code }) => code === 'AD900')).toHaveLength(1)
    for (const rows of [projects, entries, lists, items, datasets, requests]) expect(of(rows, 'AD900')).toEqual([])
  })

  test('市司法局 and 市审计局 are tied: every row of the one is matched by a row of the other', () => {
    const own = new Set(['id', 'title', 'keywords', 'abstract', 'department', 'domain', 'requester', 'requester_group', 'project'])
    const shape = (row: Cells): string => JSON.stringify(Object.entries(row).filter(([column]) => !own.has(column)))
    const shapes = (rows: Cells[], code: string): string[] => of(rows, code).map(shape)
    for (const rows of [projects, entries, lists, items, datasets, requests]) {
      expect(shapes(rows, 'AB000').length).toBeGreaterThan(1)
      expect(shapes(rows, 'AB000')).toEqual(shapes(rows, 'AC100'))
    }
    const log = (code: string): string[] =>
      updates.filter(({ dataset }) => dataset!.startsWith(code)).map(({ dataset, updated_on }) => `${dataset!.slice(5)} ${updated_on}`)
    expect(log('AB000')).toEqual(log('AC100'))
    expect(coverage('AB000')).toEqual({ registered: 6, due: 8 })
    expect(openedThroughApi('AB000')).toBe(3)
    expect(replies('AB000')).toEqual(Array.from({ length: 4 }, () => ({ inTime: 4, due: 5 })))
  })

  test('市公务员局 did everything, but has next to nothing to do', () => {
    expect(coverage('AH300')).toEqual({ registered: 1, due: 1 })
    expect(listOf('AH300')).toHaveLength(1)
    expect(replies('AH300')).toEqual(Array.from({ length: 4 }, () => ({ inTime: 1, due: 1 })))
  })

  test('市旅游局 declares fourteen of the twenty items of its list 不定期, and opens none through an API', () => {
    expect(listOf('AC900')).toHaveLength(20)
    expect(listOf('AC900').filter(({ frequency }) => frequency === '不定期')).toHaveLength(14)
    expect(listOf('AC900').filter(({ mode }) => mode === '文件')).toHaveLength(20)
    const usual = items.filter(({ department, frequency, mode }) => department !== '市旅游局' && mode === '文件' && frequency === '不定期').length
    expect(usual / items.filter(({ mode }) => mode === '文件').length).toBeLessThan(0.1)
  })

  test('市统计局 meets every target in full, 市交通委 opens 24 of 30 items through an API', () => {
    expect(openedThroughApi('AC500')).toBe(16)
    expect(listOf('AC500')).toHaveLength(40)
    expect(listOf('AC500').every(({ approved_on, opened_on }) => approved_on! <= '2015-10-31' && opened_on !== '')).toBe(true)
    expect(replies('AC500')).toEqual(Array.from({ length: 4 }, () => ({ inTime: 12, due: 12 })))
    expect([openedThroughApi('AH100'), listOf('AH100').length]).toEqual([24, 30])
  })

  test('市新闻出版局 meets its targets exactly, 市科委 misses each by one', () => {
    expect(coverage('AD000')).toEqual({ registered: 7, due: 10 })
    expect([openedThroughApi('AD000'), listOf('AD000').length]).toEqual([3, 10])
    expect(coverage('AA500')).toEqual({ registered: 6, due: 10 })
    expect([openedThroughApi('AA500'), listOf('AA500').length]).toEqual([2, 10])
    const submitted = (code: string): string => of(lists, code).find(({ list_year }) => list_year === '2015')!['submitted_on']!
    expect([submitted('AD000'), submitted('AA500')]).toEqual(['2015-05-31', '2015-06-01'])
  })

  test('lists of 2015 came in time but for four: two weeks late, a day late, and one that never came', () => {
    const late = lists.filter(({ list_year, submitted_on }) => list_year === '2015' && (submitted_on === '' || submitted_on! > '2015-05-31'))
    expect(late.map(({ department }) => department).sort()).toEqual(['310108', '310120', 'AA500', 'AD400'])
    expect(late.find(({ department }) => department === '310108')!['submitted_on']).toBe('')
  })

  test('市民防办 has projects and registered none: a zero, not a gap', () => {
    expect(coverage('AD700')).toEqual({ registered: 0, due: 6 })
    expect([openedThroughApi('AD700'), listOf('AD700').length]).toEqual([0, 6])
  })

  test('市国资委 never says how its projects are paid, 市质量技监局 never how its data are opened', () => {
    expect(of(projects, 'AC300').filter(({ kind, fiscal_funded }) => kind === '运维' && fiscal_funded === '')).toHaveLength(6)
    expect(coverage('AC300').due).toBe(0)
    expect(new Set(listOf('AC700').map(({ mode }) => mode))).toEqual(new Set(['']))
    expect(listOf('AC700')).toHaveLength(10)
  })

  test('市水务局: four of twenty projects are suspended and unregistered; requests stand still', () => {
    const begun = new Set(of(entries, 'AB900').map(({ project }) => project))
    const standing = of(projects, 'AB900').filter(({ id, suspended_on, resumed_on }) => suspended_on !== '' && resumed_on === '' && !begun.has(id!))
    expect(standing).toHaveLength(4)
    expect(coverage('AB900')).toEqual({ registered: 12, due: 16 })
    expect(of(requests, 'AB900').filter(({ id }) => stillPaused.has(id))).toHaveLength(3)
  })

  test('市农委 sinks: six, six, five and four of ten in time, most of the others unanswered, eight still open', () => {
    expect(replies('AB500')).toEqual([6, 6, 5, 4].map((inTime) => ({ inTime, due: 10 })))
    const overdue = of(requests, 'AB500').filter((row) => row['replied'] === '' && (deadline(row) ?? '9999') <= '2015-12-31')
    expect(overdue.length).toBeGreaterThanOrEqual(15)
    expect(of(requests, 'AB500').filter((row) => (deadline(row) ?? '') > '2015-12-31')).toHaveLength(8)
  })

  test('市卫生计生委 gets better from quarter to quarter, 市人力资源社会保障局 worse', () => {
    const rates = (code: string): number[] => replies(code).map(({ inTime, due }) => inTime / due)
    expect(rates('AB800')).toEqual([...rates('AB800')].sort((a, b) => a - b))
    expect(rates('AB800')[3]! - rates('AB800')[0]!).toBeGreaterThan(0.35)
    expect(rates('AG900')).toEqual([...rates('AG900')].sort((a, b) => b - a))
    expect(rates('AG900')[0]! - rates('AG900')[3]!).toBeGreaterThan(0.3)
  })

  test('every department that delivers has requests due in every quarter of 2015', () => {
    for (const { code } of departments) if (code !== 'AD900') for (const { due } of replies(code!)) expect(due).toBeGreaterThan(0)
  })

  test('市公安局 states times, and some replies came minutes after five on the last day', () => {
    const sameDay = of(requests, 'AA700').filter(({ due, replied }) => due !== '' && due!.slice(0, 10) === replied!.slice(0, 10))
    expect(sameDay.filter(({ due, replied }) => replied! > due!).length).toBeGreaterThan(0)
    expect(sameDay.filter(({ due, replied }) => replied! <= due!).length).toBeGreaterThan(0)
  })

  test('市粮食局 updates in time, and more than half of its updates change nothing', () => {
    const log = updates.filter(({ dataset }) => dataset!.startsWith('AF200'))
    const repeated = log.filter(
      ({ dataset, content_hash }, index) => log[index - 1]?.['dataset'] === dataset && log[index - 1]?.['content_hash'] === content_hash,
    )
    expect(repeated.length / log.length).toBeGreaterThan(0.5)
  })

  test('市政府法制办 and 市政府合作交流办 keep no update log, 闸北区 stops updating in the last quarter', () => {
    const logged = (code: string): Cells[] => updates.filter(({ dataset }) => dataset!.startsWith(code))
    expect(departments.filter(({ code }) => code !== 'AD900' && of(datasets, code!).length > 5 && logged(code!).length === 0).map(({ code }) => code)).toEqual(['AD500', 'ZZ500'])
    expect(logged('310108').filter(({ updated_on }) => updated_on! >= '2015-10-01')).toEqual([])
    expect(logged('310108').filter(({ updated_on }) => updated_on! >= '2015-04-01').length).toBeGreaterThan(2)
  })

  test('市档案局 has the one exemption, from the API target of 2015, and opens nothing through an API', () => {
    expect(committedRows('exemption').map(({ department, indicator, year }) => [department, indicator, year])).toEqual([['ZZ300', 'api-share', '2015']])
    expect(openedThroughApi('ZZ300')).toBe(0)
  })

  test('崇明县 has little of everything', () => {
    expect(listOf('310230')).toHaveLength(2)
    expect(replies('310230').reduce((sum, { due }) => sum + due, 0)).toBe(4)
  })

  test('odd titles stand in the list and on the portal as they were written', () => {
    for (const [code, title] of Object.entries(oddTitles)) {
      expect(listOf(code).map((row) => row['title'])).toContain(title)
      expect(of(datasets, code).map((row) => row['title'])).toContain(title)
    }
    const all = items.map(({ title }) => title).join('\n')
    for (const part of ['=1+1', '<b>', '"', "'", '🚲', '𠮷', '㐂']) expect(all).toContain(part)
  })

  test('an item without a stated frequency is left blank, an unread one says something', () => {
    expect(items.filter(({ frequency }) => frequency === '').length).toBeGreaterThan(5)
    expect(items.some(({ frequency }) => frequency === '视情况而定')).toBe(true)
  })
})
