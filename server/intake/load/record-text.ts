import type { RecordType } from '../../../metrics/records'
import { literal } from '../check/cell-sql'
import { fieldReference } from '../profile/fields'
import type { Profile, ProfileCell, ProfileCondition, ProfileRecord } from '../profile/profile'
import type { SourceTable } from './source-table'
import { fieldColumn, stagedTable } from './stage'

/** SQL texts over the staged rows `s` of a table, and the rows joined to them line by line. */
export class RecordText {
  constructor(
    readonly profile: Profile,
    readonly table: SourceTable,
    readonly tables: readonly SourceTable[],
  ) {}

  /** FROM clause: the table, and the one that belongs to it line by line. */
  get from(): string {
    const joined = this.tables.find(({ name }) => name === this.table.joined)
    return `${stagedTable(this.table)} s${joined ? ` LEFT JOIN ${stagedTable(joined)} j ON j.line = s.line` : ''}`
  }

  #field(name: string): string {
    const { input, field } = fieldReference(this.profile, name)
    const owner = input === null || input.replaceAll('-', '_') === this.table.name ? this.table : this.tables.find((one) => one.name === input.replaceAll('-', '_'))
    if (!owner?.fields.includes(field.toLowerCase())) return 'NULL'
    return `${owner === this.table ? 's' : 'j'}.${fieldColumn(field.toLowerCase())}`
  }

  #nulled(text: string, blanks: readonly string[]): string {
    const all = [...this.profile.blanks, ...blanks]
    return all.length > 0 ? `CASE WHEN ${text} NOT IN (${all.map(literal).join(', ')}) THEN ${text} END` : text
  }

  /** Text of a cell as the profile wants it; null when blank. */
  cell(cell: ProfileCell): string {
    if ('constant' in cell) return literal(String(cell.constant))
    const { from, pattern, values, blanks = [] } = { pattern: undefined, values: undefined, blanks: undefined, ...cell }
    let text = this.#nulled(`COALESCE(${[from].flat().map((name) => this.#field(name)).join(', ')}, NULL)`, blanks)
    if (pattern) text = `NULLIF(regexp_extract(${text}, ${literal(pattern)}, 1), '')`
    if (values) text = `CASE ${text} ${Object.entries(values).map(([theirs, ours]) => `WHEN ${literal(theirs)} THEN ${literal(ours)}`).join(' ')} ELSE ${text} END`
    return text
  }

  #condition(condition: ProfileCondition): string {
    const text = this.cell({ from: condition.from })
    if (condition.present !== undefined) return `(${text}) IS ${condition.present ? 'NOT ' : ''}NULL`
    if (condition.in) return `COALESCE(${text}, '') IN (${condition.in.map(literal).join(', ')})`
    if (condition.notIn) return `COALESCE(${text}, '') NOT IN (${condition.notIn.map(literal).join(', ')})`
    return `regexp_matches(COALESCE(${text}, ''), ${literal(condition.matches!)})`
  }

  /** SELECT of line and the text of every column of a record, named by column id. */
  select(record: ProfileRecord, type: RecordType): string {
    const cells = type.columns.map(({ id }) => `CAST(${record.columns[id] ? this.cell(record.columns[id]) : 'NULL'} AS VARCHAR) AS ${id}`)
    const where = record.only.map((one) => this.#condition(one))
    return `SELECT s.line, ${cells.join(', ')} FROM ${this.from}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`
  }
}
