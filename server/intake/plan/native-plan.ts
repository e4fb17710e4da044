import { type RecordType, recordTypes } from '../../../metrics/records'
import { workbookLabel } from '../decode/encoding'
import type { InspectedFile } from '../decode/inspect-file'
import { namesOf, sameHeader, samePlain } from '../formats/header'
import { columnsMissing, columnTwice, unrecognised } from '../mistakes'
import { wantedColumns } from '../profile/profile-errors'
import { delimitedTable } from '../rows/delimited-table'
import { sheetTable } from '../rows/sheet-table'
import { columnAt, type CellSource, type Mapping, type SourcePlan } from './source-plan'

const types = [...recordTypes.values()]

/** The record type that the name of a file speaks of; the longest name wins, for `request-suspension` holds `request`. */
function typeByName(file: string): RecordType | null {
  const stem = file.replace(/\.[^.]*$/, '').toLowerCase()
  const said = types
    .flatMap((type) => [type.id, type.id.replaceAll('-', '_'), type.names.zh, type.names.en.toLowerCase()].map((name) => ({ type, name })))
    .filter(({ name }) => stem.includes(name))
    .sort((a, b) => b.name.length - a.name.length)
  return said[0]?.type ?? null
}

const matched = (type: RecordType, header: readonly string[]): number => type.columns.filter((column) => header.some((cell) => sameHeader(cell, column))).length

const complete = (type: RecordType, header: readonly string[]): boolean =>
  wantedColumns(type).every((id) => header.some((cell) => sameHeader(cell, type.columns.find((column) => column.id === id)!)))

/** The record type whose columns the header holds best; it must hold every required one. */
function typeByHeader(header: readonly string[]): RecordType | null {
  const best = types
    .filter((type) => complete(type, header))
    .map((type) => ({ type, hits: matched(type, header), share: matched(type, header) / type.columns.length }))
    .sort((a, b) => b.hits - a.hits || b.share - a.share)
  return best[0]?.type ?? null
}

/**
 * Plan of a file in our own format: its header, in Chinese, in English or by column ids, says what each column is.
 * A title may stand above the header.
 *
 * @throws Mistake when the record type cannot be told, or required columns are missing: what was found, what is wanted.
 */
export async function nativePlan(file: InspectedFile, blanks: readonly string[]): Promise<SourcePlan> {
  const table = await (file.encoding.label === workbookLabel ? sheetTable(file) : delimitedTable(file))
  const records = table.head
  const named = typeByName(file.name)
  const score = (record: readonly string[]): number => (named ? matched(named, record) : Math.max(...types.map((type) => matched(type, record))))
  const scores = records.map(score)
  const at = Math.max(0, scores.indexOf(Math.max(0, ...scores)))
  const header = records[at] ?? []
  const mapping = nativeMapping(file.name, header, blanks, file.encoding.label)
  return {
    file,
    format: table.format(at + 1, header.length),
    decided: [table.decided, { zh: `第 ${at + 1} 行为表头，与「${mapping.type.names.zh}」的列名相符的最多`, en: `record ${at + 1} is the header: it holds most names of columns of "${mapping.type.names.en}"` }],
    fields: header,
    names: new Map(),
    joined: null,
    mappings: [mapping],
    introduction: null,
    ignored: header.filter((cell) => cell !== '' && !mapping.type.columns.some((column) => namesOf(column).size > 0 && sameHeader(cell, column))),
  }
}

/**
 * What a header in our own format makes of the rows below it.
 *
 * @param encoding by which the file was read.
 * @throws Mistake when the record type cannot be told, or required columns are missing.
 */
export function nativeMapping(name: string, header: readonly string[], blanks: readonly string[], encoding: string): Mapping {
  const type = typeByName(name) ?? typeByHeader(header)
  if (!type) throw unrecognised(name, header, types.map((one) => one.names))
  return { type, snapshot: false, only: [], cells: cellsByHeader(name, type, header, blanks, encoding) }
}

function cellsByHeader(name: string, type: RecordType, header: readonly string[], blanks: readonly string[], encoding: string): Map<string, CellSource> {
  const cells = new Map<string, CellSource>()
  for (const column of type.columns) {
    const places = header.flatMap((cell, index) => (sameHeader(cell, column) ? [index] : []))
    if (places.length > 1) throw columnTwice(name, header[places[1]!]!)
    const [place] = places
    if (place !== undefined) cells.set(column.id, { kind: 'field', columns: [columnAt('m', place)], blanks, dates: [] })
  }
  const missing = wantedColumns(type).filter((id) => !cells.has(id))
  if (missing.length === 0) return cells
  const wanted = missing.map((id) => type.columns.find((column) => column.id === id)!.names)
  throw columnsMissing(name, type.names, wanted, header.filter((cell) => !samePlain(cell, '')), encoding)
}
