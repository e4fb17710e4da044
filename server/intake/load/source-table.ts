import { type RecordType, recordTypes } from '../../../metrics/records'
import type { InspectedFile } from '../decode/inspect-file'
import { columnTwice, columnsMissing, sameTypeTwice, unrecognised } from '../mistakes'
import type { ProfileCell, ProfileRecord } from '../profile/profile'
import { tableHead } from '../rows/table-head'

/** A file as the check reads it: its fields in order, and the records that come from its rows. */
export interface SourceTable {
  /** Lower-case name of the input, also of its staged table. */
  readonly name: string
  readonly file: InspectedFile
  readonly fields: readonly string[]
  readonly csv: { readonly delimiter: string; readonly skip: number } | null
  readonly layouts: readonly RegExp[]
  readonly joined: string | null
  readonly records: readonly ProfileRecord[]
}

const plain = (text: string): string => text.trim().toLowerCase()

/** Column of a record type that a header names, by id or by either name. */
const columnNamed = (type: RecordType, header: string) => type.columns.find(({ id, names }) => [id, names.zh, names.en].some((name) => plain(name) === plain(header)))

/** How many cells of a header name columns of the type. */
const agreement = (type: RecordType, header: readonly string[]): number => header.filter((cell) => columnNamed(type, cell)).length

function typeOf(file: InspectedFile, header: readonly string[]): RecordType {
  const stem = plain(file.name.replace(/\.[^.]*$/, ''))
  const types = [...recordTypes.values()]
  const named = types.find(({ id, names }) => [id, names.zh, names.en].some((name) => stem === plain(name)))
  if (named) return named
  const ranked = types.map((type) => ({ type, share: agreement(type, header) })).sort((a, b) => b.share - a.share)
  if (ranked[0] && ranked[0].share >= 2 && ranked[0].share > (ranked[1]?.share ?? 0)) return ranked[0].type
  throw unrecognised(file.name, header, types.map(({ names }) => names))
}

/** Reads a file of our own templates: its header names the columns of one record type. */
export async function nativeTables(files: readonly InspectedFile[]): Promise<SourceTable[]> {
  const tables: SourceTable[] = []
  const claimed = new Map<string, string>()
  for (const file of files) {
    const { delimiter, records } = await tableHead(file)
    const header = records[0] ?? []
    const type = typeOf(file, header)
    const before = claimed.get(type.id)
    if (before) throw sameTypeTwice(type.names, before, file.name)
    claimed.set(type.id, file.name)
    const columns: Record<string, ProfileCell> = {}
    const fields = header.map((cell, index) => {
      const column = columnNamed(type, cell)
      const field = `f${index}`
      if (!column) return field
      if (columns[column.id]) throw columnTwice(file.name, cell)
      columns[column.id] = { from: field }
      return field
    })
    const missing = type.columns.filter(({ id, required }) => required && !columns[id])
    if (missing.length > 0) throw columnsMissing(file.name, type.names, missing.map(({ names }) => names), header, file.encoding.label)
    tables.push({
      name: stateNameOf(type),
      file,
      fields,
      csv: { delimiter, skip: 1 },
      layouts: [],
      joined: null,
      records: [{ type: type.id, from: stateNameOf(type), snapshot: false, only: [], columns }],
    })
  }
  return tables
}

const stateNameOf = (type: RecordType): string => type.id.replaceAll('-', '_')
