import { stringify } from 'yaml'
import type { Names } from '../../../metrics/names'
import { type GuessedColumn, type GuessedRecord, guessRecord, type SampledField } from './guess-columns'
import { wantedColumns } from './profile-errors'

/** A file that has been looked at: its header, or none, and some rows. */
export interface SampledFile {
  readonly name: string
  readonly format: 'csv' | 'sheet'
  /** Label of the encoding that a person named; null where it was detected. */
  readonly encoding: string | null
  /** What was decided about it, and why. */
  readonly decided: readonly Names[]
  /** Null where the first row is data already. */
  readonly header: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
}

const text = (value: unknown): string => stringify(value, { lineWidth: 0, defaultStringType: 'PLAIN', collectionStyle: 'flow' }).trim()

/** What files of the same series are called: the words, without days and numbers. */
function filePattern(name: string): string {
  const [, stem = '', end = ''] = /^(.*?)((?:\.\w+)?(?:\.gz)?)$/s.exec(name) ?? []
  const words = stem.split(/[\d年月日._\s-]*\d[\d年月日._\s-]*/, 1)[0]!
  const plain = (part: string): string => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return `^${plain(words)}.*${plain(end)}$`
}

const observed = (name: string): string | null => {
  if (/\d{4}-\d{2}-\d{2}/.test(name)) return '(\\d{4}-\\d{2}-\\d{2})'
  return /(?:^|\D)20\d{6}(?:\D|$)/.test(name) ? '(20\\d{6})' : null
}

const profileName = (name: string): string => name.replace(/\..*$/s, '').toLowerCase().replaceAll(/[^a-z]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'my-portal'

const fieldsOf = ({ header, rows }: SampledFile): SampledField[] => {
  const width = Math.max(header?.length ?? 0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, index) => ({ name: header ? (header[index] ?? '') : `c${index + 1}`, values: rows.map((row) => row[index] ?? '') })).filter(({ name }) => name !== '')
}

const cell = ({ field, days }: GuessedColumn): string => (days?.form ? text({ from: field, dates: [days.form] }) : text(field))

const remark = ({ column, days }: GuessedColumn): string => (days?.or ? `${column.names.zh}; or ${days.or}: no value tells` : column.names.zh)

/** The first values of a field, for whoever reads the draft. */
const shown = (field: SampledField): string => [...new Set(field.values.filter(Boolean))].slice(0, 3).map((value) => value.replaceAll(/\s+/g, ' ').slice(0, 20)).join('、')

/** A file of the draft: its input, what its rows are, and which of its columns is which. */
interface Drafted {
  readonly file: SampledFile
  /** Name of its input. */
  readonly input: string
  readonly fields: readonly SampledField[]
  readonly guess: GuessedRecord
}

/** Files in their order; a profile makes each record type once. */
function drafted(files: readonly SampledFile[]): Drafted[] {
  const taken: string[] = []
  return files.map((file, index) => {
    const fields = fieldsOf(file)
    const guess = guessRecord(fields, taken)
    taken.push(guess.type.id)
    return { file, input: index === 0 ? 'list' : `list-${String.fromCharCode(97 + index)}`, fields, guess }
  })
}

const decidedLines = ({ file: { name, decided } }: Drafted): string[] => [`# ${name.replaceAll(/\s+/g, ' ')}`, `#   ${decided.map(({ zh }) => zh).join('；')}`, `#   ${decided.map(({ en }) => en).join('; ')}`]

function inputLine({ file, input, fields }: Drafted): string {
  const options = file.header ? '{}' : text({ header: false, columns: fields.map(({ name }) => name) })
  return `  ${input}: { file: '${filePattern(file.name).replaceAll("'", "''")}', ${file.encoding ? `encoding: ${file.encoding}, ` : ''}${file.format}: ${options} }`
}

function recordLines({ file, input, fields, guess: { type, columns } }: Drafted): string[] {
  const used = new Map(columns.map(({ column, field }) => [column.id, field]))
  const missing = wantedColumns(type).filter((id) => !used.has(id))
  const idle = fields.filter(({ name }) => ![...used.values()].includes(name))
  const width = Math.max(...[...used.keys(), ...missing].map((id) => id.length))
  const line = (id: string, written: string): string => `      ${`${id}:`.padEnd(width + 2)}${written}`
  return [
    `  - type: ${type.id}`,
    `    from: ${input}`,
    '    # snapshot: true    when the file lists everything, so that what is missing from the next one is gone',
    '    columns:',
    ...columns.map((one) => line(one.column.id, `${cell(one)}    # ${remark(one)}${file.header ? '' : `: ${shown(fields.find(({ name }) => name === one.field)!)}`}`)),
    ...missing.map((id) => `      # ${id}: required (${type.columns.find((column) => column.id === id)!.names.zh}), and no column of the file looks like it`),
    ...(idle.length > 0 ? ['    # Not used:', ...idle.map((field) => `    #   ${field.name.replaceAll(/\s+/g, ' ')}${shown(field) ? ` (${shown(field)})` : ''}`)] : []),
  ]
}

/**
 * A draft of a profile for files that come together, to be read and corrected by a person: their columns by their headers,
 * or by their values. What was decided about each file, what is not used, and what is wanted and was not found stand beside
 * it as remarks.
 *
 * @returns YAML. It is a sound profile when every wanted column was found.
 */
export function suggestProfile(files: readonly SampledFile[]): string {
  const drafts = drafted(files)
  const names = files.map(({ name }) => name)
  const [day] = names.flatMap((name) => observed(name) ?? [])
  const [first = ''] = names
  const departments = drafts.map(({ input, guess }) => ({ input, field: guess.columns.find(({ column }) => column.id === 'department')?.field })).find(({ field }) => field)
  return [
    `# A draft by the headers and the first ${files[0]?.rows.length ?? 0} rows: check every line. What was decided:`,
    ...drafts.flatMap(decidedLines),
    `name: ${profileName(first)}`,
    `names: { zh: 请填写来源名称, en: Name the source }`,
    `source: ${profileName(first)}`,
    day ? `observedOn: '${day}'` : '# The name of the file says no day: give it with the import (on the command line --observed-on).',
    'inputs:',
    ...drafts.map(inputLine),
    ...(departments ? ['# Unless the departments are registered, the file brings them along:', `introducesDepartments: { from: ${departments.input}, name: ${text(departments.field)}, group: municipal }`] : []),
    'records:',
    ...drafts.flatMap(recordLines),
    '',
  ].join('\n')
}
