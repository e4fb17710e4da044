import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { indicators } from '../metrics/indicators'
import { type Column, recordTypes } from '../metrics/records'
import { isDay } from '../metrics/time/day'
import { type Cells, committedFolder, committedRows, generatedRows } from './committed.fixture'
import { csvRecord } from './csv'
import { generateSample, sampleFiles, sampleObservedOn } from './index'

const departments = committedRows('department')
const codesOf = new Map<string, Set<string>>()
for (const { code, name, aliases } of departments)
  for (const known of [code!, name!, ...aliases!.split(';')]) codesOf.set(known, (codesOf.get(known) ?? new Set()).add(code!))

const moment = /^(\d{4}-\d{2}-\d{2})(?: (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/

/** What is wrong with a cell; null when nothing is. */
function fault({ type, required, values, ahead }: Column, text: string): string | null {
  if (text === '') return required ? 'blank' : null
  if (text !== text.trim()) return 'blanks around it'
  switch (type) {
    case 'integer':
      return /^\d+$/.test(text) ? null : 'no whole number'
    case 'boolean':
      return text === '是' || text === '否' ? null : 'neither 是 nor 否'
    case 'enum':
      return Object.values(values!).some(({ zh }) => zh === text) ? null : 'not among the values'
    case 'department':
      return codesOf.get(text)?.size === 1 ? null : 'not carried by exactly one department'
    case 'day':
    case 'moment': {
      const on = type === 'day' ? text : (moment.exec(text)?.[1] ?? '')
      if (!isDay(on)) return 'no day'
      return ahead || on <= sampleObservedOn ? null : 'after the day of delivery'
    }
    case 'text':
      return null
  }
}

const types = [...recordTypes.values()].filter(({ id }) => sampleFiles.includes(`${id}.csv`)).map((type) => [type.id, type] as const)

describe.each([
  ['the committed sample', committedRows],
  ['a sample of another seed and scale', (type: string) => generatedRows(type, { scale: 2.5, seed: 42 })],
])('%s', (_, rowsOf) => {
  test.each(types)('%s: every value is valid, and nothing happens after the delivery', (id, type) => {
    const faults = rowsOf(id).flatMap((row, index) =>
      type.columns.flatMap((column) => {
        const wrong = fault(column, row[column.id] ?? '')
        return wrong === null ? [] : [`${id}.csv row ${index + 1}, ${column.names.zh} = ${row[column.id]}: ${wrong}`]
      }),
    )
    expect(faults).toEqual([])
  })

  test.each(types)('%s: keys are complete and unique', (id, { key }) => {
    const keys = rowsOf(id).map((row) => key.map((column) => row[column]).join('\n'))
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('no reference dangles: entries to projects, datasets to list items, updates to datasets, suspensions to requests', () => {
    const ids = (type: string): Set<string> => new Set(rowsOf(type).map(({ id }) => id!))
    const missing = (rows: Cells[], column: string, known: Set<string>): string[] => rows.map((row) => row[column]!).filter((id) => id !== '' && !known.has(id))
    expect(missing(rowsOf('catalog-entry'), 'project', ids('project'))).toEqual([])
    expect(missing(rowsOf('dataset'), 'id', ids('list-item'))).toEqual([])
    expect(missing(rowsOf('update-log'), 'dataset', new Set([...ids('dataset'), ...ids('layer')]))).toEqual([])
    expect(missing(rowsOf('project-event'), 'project', ids('project'))).toEqual([])
    expect(missing(rowsOf('catalog-change'), 'event', ids('project-event'))).toEqual([])
    expect(missing(rowsOf('channel'), 'dataset', ids('dataset'))).toEqual([])
    expect(missing(rowsOf('request-suspension'), 'request', ids('request'))).toEqual([])
  })

  test('what depends on each other happens in order', () => {
    const outOfOrder = (type: string, ...columns: string[]): Cells[] =>
      rowsOf(type).filter((row) => {
        const days = columns.map((column) => row[column]!).filter((day) => day !== '')
        return days.some((day, index) => index > 0 && day < days[index - 1]!)
      })
    expect(outOfOrder('catalog-entry', 'registered_on', 'approved_on')).toEqual([])
    expect(outOfOrder('list-item', 'registered_on', 'approved_on', 'opened_on')).toEqual([])
    expect(outOfOrder('dataset', 'published_on', 'updated_on')).toEqual([])
    expect(outOfOrder('project', 'built_on', 'suspended_on', 'resumed_on')).toEqual([])
    expect(outOfOrder('request', 'submitted', 'passed', 'replied')).toEqual([])
    expect(outOfOrder('catalog-entry', 'sorted_on', 'determined_on', 'catalogued_on', 'registered_on')).toEqual([])
    expect(outOfOrder('base-delivery', 'arisen_on', 'delivered_on')).toEqual([])
    expect(outOfOrder('demand', 'received', 'answered')).toEqual([])
    expect(outOfOrder('request', 'passed', 'due')).toEqual([])
    expect(outOfOrder('request-suspension', 'suspended_on', 'resumed_on')).toEqual([])
  })
})

describe('the committed files', () => {
  test('is what the generator makes: after a change write it again with "npx shuping sample --out sample-data/shanghai-2015"', () => {
    const differs = [...generateSample()].filter(
      ({ type, header, rows }) => [header, ...rows].map(csvRecord).join('') !== readFileSync(join(committedFolder, `${type}.csv`), 'utf8'),
    )
    expect(differs.map(({ type }) => `${type}.csv`)).toEqual([])
  })

  test('has a file for every record type that departments deliver, for the departments and an exemption, and no other', () => {
    // Counts stand in where there are no single records, of which the sample has plenty.
    const counts = new Set([...indicators.values()].flatMap(({ substitutes = {} }) => Object.values(substitutes)))
    const wanted = [...recordTypes.values()].filter(({ id, decision }) => (!decision && !counts.has(id)) || id === 'department' || id === 'exemption').map(({ id }) => `${id}.csv`)
    expect(readdirSync(committedFolder).filter((name) => !name.startsWith('.')).sort()).toEqual(wanted.sort())
    expect([...sampleFiles].sort()).toEqual(wanted)
  })

  test('is small: eight to thirteen thousand rows in at most 1.6 MB', () => {
    const bytes = sampleFiles.reduce((sum, file) => sum + readFileSync(join(committedFolder, file)).length, 0)
    const rows = sampleFiles.reduce((sum, file) => sum + committedRows(file.replace('.csv', '')).length, 0)
    expect(rows).toBeGreaterThan(8000)
    expect(rows).toBeLessThan(13_000)
    expect(bytes).toBeLessThan(1_600_000)
  })

  test('names the nine pilots and the 17 districts of May 2015', () => {
    const named = (group: string): string[] => departments.filter(({ group_id }) => group_id === group).map(({ name }) => name!)
    expect(named('试点单位').sort()).toEqual(
      ['市商务委', '市公安局', '市建设管理委', '市交通委', '市规划国土资源局', '市卫生计生委', '市工商局', '市统计局', '市住房保障房屋管理局'].sort(),
    )
    expect(named('区县')).toHaveLength(17)
    expect(named('区县')).toEqual(expect.arrayContaining(['静安区', '闸北区', '崇明县']))
    expect(named('市级部门').length).toBeGreaterThanOrEqual(35)
    expect(named('市级部门')).toContain('市经济信息化委')
  })
})
