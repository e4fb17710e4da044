import { recordTypes } from '../metrics/records'
import { checkedOptions, type SampleOptions } from './options'
import { portraits } from './portrait'
import type { Table } from './tables/table'

const files = import.meta.glob<{ default?: Table }>(['./tables/*.ts', '!./tables/table.ts', '!./tables/words.ts'], { eager: true })

const made: ReadonlyMap<string, Table> = new Map(Object.values(files).flatMap((file) => (file.default ? [[file.default.type, file.default] as const] : [])))

/** The tables of the sample, in the order of the record types; a new file in `tables/` is a new one. */
const tables: readonly Table[] = ['department', ...[...recordTypes.keys()].filter((id) => id !== 'department')].flatMap((id) => made.get(id) ?? [])

export interface SampleTable {
  /** Id of the record type; its file is `<type>.csv`. */
  readonly type: string
  /** Chinese names of the columns, as in the import template. */
  readonly header: string[]
  /** Made as they are read, and made again when read again. */
  readonly rows: Iterable<string[]>
}

/** The files of the sample, the departments first. */
export const sampleFiles: readonly string[] = tables.map(({ type }) => `${type}.csv`)

/** @throws when the record type lacks a column that the sample fills. */
function header({ type, columns }: Table): string[] {
  const known = new Map(recordTypes.get(type)?.columns.map(({ id, names }) => [id, names.zh]))
  return columns.map((id) => {
    const name = known.get(id)
    if (name === undefined) throw new Error(`sample table ${type}: the record type has no column ${id}`)
    return name
  })
}

/**
 * The sample, table by table. Rows are made as they are read, from streams of their own: nothing is held, and every
 * table can be read alone and again.
 *
 * @throws SampleOptionsError
 */
export function generateSample(options: SampleOptions = {}): Iterable<SampleTable> {
  const { scale, seed } = checkedOptions(options)
  const drawn = portraits(scale, seed)
  return tables.map((table) => ({ type: table.type, header: header(table), rows: { [Symbol.iterator]: () => table.rows(drawn)[Symbol.iterator]() } }))
}
