import { z } from 'zod'
import type { Names } from '../../../metrics/names'
import type { InspectedFile } from '../decode/inspect-file'
import { columnsMissing } from '../mistakes'
import { samePlain } from './header'
import type { Table } from '../rows/table'
import type { OpenedFile, OptionError } from './reading'

const word = z.string().min(1)

/** What a profile says of a file whose rows have cells. */
export const tableShape = {
  header: z.boolean().default(true),
  /** Records above the header, or above the first row without one. */
  skip: z.int().min(0).max(9).default(0),
  /** Names of the columns in order, for a file without a header. */
  columns: z.array(word).min(1).optional(),
  /** Name here → header or headers there, or position from 1. */
  fields: z.record(word, z.union([word, z.int().min(1), z.array(word).min(1)])).optional(),
}

const shape = z.strictObject(tableShape)
export type TableOptions = z.output<typeof shape>

export const tableFields = ({ fields, columns }: TableOptions): readonly string[] | null => (fields ? Object.keys(fields) : (columns ?? null))

export const tableErrors = ({ header, columns }: TableOptions): OptionError[] => {
  if (!header && !columns) return [{ path: [], message: { zh: '没有表头时须依次写明列名：columns: [甲, 乙, 丙]', en: 'without a header the columns must be named in order: columns: [a, b, c]' } }]
  return columns && header ? [{ path: ['columns'], message: { zh: 'columns 用于没有表头的文件；请加上 header: false，或改用 fields', en: 'columns names those of a file without a header; add "header: false", or use fields' } }] : []
}

/** Records are counted without blank ones. */
function headerWords({ header, skip, fields }: TableOptions, width: number): Names {
  if (!header) return { zh: `无表头，${width} 列由导入方案按位置命名`, en: `no header: the profile names ${width} columns by position` }
  const above = skip > 0 ? { zh: `，其上 ${skip} 行不取`, en: `, below ${skip} left out` } : { zh: '', en: '' }
  const placed = fields !== undefined && Object.values(fields).every((place) => typeof place === 'number')
  return { zh: `第 ${skip + 1} 行为表头${above.zh}，导入方案按${placed ? '位置' : '列名'}取列`, en: `record ${skip + 1} is the header${above.en}, the profile takes columns by ${placed ? 'position' : 'name'}` }
}

/**
 * Finds the columns of a table by its header, or by the names that the profile gives them.
 *
 * @throws Mistake when it lacks columns that the profile names.
 */
export function openTable(file: InspectedFile, table: Table, options: TableOptions): OpenedFile {
  const first = table.head[options.skip] ?? []
  const header = options.header ? first : (options.columns ?? [])
  const width = options.header ? header.length : Math.max(header.length, first.length)
  return { format: table.format(options.skip + (options.header ? 1 : 0), width), decided: [table.decided, headerWords(options, width)], fields: header, columns: columnsOf(file, options.fields, header) }
}

function columnsOf(file: InspectedFile, fields: TableOptions['fields'], header: readonly string[]): Map<string, number> {
  const columns = new Map(header.map((cell, index) => [cell, index]))
  const missing: { zh: string; en: string }[] = []
  for (const [field, wanted] of Object.entries(fields ?? {})) {
    const names = [wanted].flat()
    const at = names.map((name) => (typeof name === 'number' ? (name <= header.length ? name - 1 : -1) : header.findIndex((cell) => samePlain(cell, name)))).find((index) => index !== -1)
    if (at === undefined) missing.push({ zh: names.join('/'), en: field })
    else columns.set(field, at)
  }
  if (missing.length > 0) throw columnsMissing(file.name, { zh: '按导入方案', en: 'by the profile' }, missing, header, file.encoding.label)
  return columns
}
