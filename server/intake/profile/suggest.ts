import { stringify } from 'yaml'
import { type GuessedColumn, guessRecord, type SampledField } from './guess-columns'
import { wantedColumns } from './profile-errors'

/** A file that has been looked at: its header, or none, and some rows. */
export interface SampledFile {
  readonly name: string
  readonly format: 'csv' | 'sheet'
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

/**
 * A draft of a profile for a file, to be read and corrected by a person: its columns by their headers, or by their
 * values. What is not used, and what is wanted and was not found, stands beside it as a remark.
 *
 * @returns YAML. It is a sound profile when every wanted column was found.
 */
export function suggestProfile(file: SampledFile): string {
  const fields = fieldsOf(file)
  const { type, columns } = guessRecord(fields)
  const used = new Map(columns.map(({ column, field }) => [column.id, field]))
  const missing = wantedColumns(type).filter((id) => !used.has(id))
  const idle = fields.filter(({ name }) => ![...used.values()].includes(name))
  const options = file.header ? '{}' : text({ header: false, columns: fields.map(({ name }) => name) })
  const day = observed(file.name)
  const width = Math.max(...[...used.keys(), ...missing].map((id) => id.length))
  const line = (id: string, written: string): string => `      ${`${id}:`.padEnd(width + 2)}${written}`
  const department = used.get('department')
  return [
    `# A draft by the headers and the first ${file.rows.length} rows of ${file.name.replaceAll(/\s+/g, ' ')}: check every line.`,
    `name: ${profileName(file.name)}`,
    `names: { zh: 请填写来源名称, en: Name the source }`,
    `source: ${profileName(file.name)}`,
    day ? `observedOn: '${day}'` : '# The name of the file says no day: import it with --observed-on.',
    'inputs:',
    `  list: { file: '${filePattern(file.name).replaceAll("'", "''")}', ${file.format}: ${options} }`,
    ...(department ? ['# Unless the departments are registered, the file brings them along:', `introducesDepartments: { from: list, name: ${text(department)}, group: municipal }`] : []),
    'records:',
    `  - type: ${type.id}`,
    '    from: list',
    '    # snapshot: true    when the file lists everything, so that what is missing from the next one is gone',
    '    columns:',
    ...columns.map((one) => line(one.column.id, `${cell(one)}    # ${remark(one)}${file.header ? '' : `: ${shown(fields.find(({ name }) => name === one.field)!)}`}`)),
    ...missing.map((id) => `      # ${id}: required (${type.columns.find((column) => column.id === id)!.names.zh}), and no column of the file looks like it`),
    ...(idle.length > 0 ? ['    # Not used:', ...idle.map((field) => `    #   ${field.name.replaceAll(/\s+/g, ' ')}${shown(field) ? ` (${shown(field)})` : ''}`)] : []),
    '',
  ].join('\n')
}
