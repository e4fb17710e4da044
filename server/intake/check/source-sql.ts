import type { CellSource, Condition } from '../plan/source-plan'
import { literal, literals } from './sql-text'

const firstOf = (columns: readonly string[]): string => {
  if (columns.length === 0) return 'CAST(NULL AS VARCHAR)'
  return columns.length === 1 ? columns[0]! : `COALESCE(${columns.join(', ')})`
}

const textOf = ({ columns, join }: Extract<CellSource, { kind: 'field' }>): string =>
  join === undefined ? firstOf(columns) : `NULLIF(concat_ws(${literal(join)}, ${columns.join(', ')}), '')`

/** Text of a cell as the source has it, words for nothing being null. */
export function sourceSql(source: CellSource): string {
  if (source.kind === 'constant') return literal(source.value)
  const { pattern, values = {}, blanks } = source
  const present = (text: string): string => (blanks.length === 0 ? text : `CASE WHEN ${text} NOT IN (${literals(blanks)}) THEN ${text} END`)
  let text = present(textOf(source))
  if (pattern !== undefined) text = present(`NULLIF(regexp_extract(${text}, ${literal(pattern)}, 1), '')`)
  const words = Object.entries(values)
  if (words.length > 0) text = `CASE ${text} ${words.map(([word, value]) => `WHEN ${literal(word)} THEN ${literal(value)}`).join(' ')} ELSE ${text} END`
  return text
}

/** The text that stood in the file, for a reject. */
export const rawSql = (source: CellSource): string => (source.kind === 'constant' ? literal(source.value) : textOf(source))

/** Whether a row is one of those that a record is made of; never null. */
export function conditionSql(condition: Condition): string {
  const text = firstOf(condition.columns)
  if (condition.present !== undefined) return `${text} IS ${condition.present ? 'NOT NULL' : 'NULL'}`
  if (condition.in) return `COALESCE(${text} IN (${literals(condition.in)}), FALSE)`
  if (condition.notIn) return `COALESCE(${text} NOT IN (${literals(condition.notIn)}), TRUE)`
  return `COALESCE(regexp_matches(${text}, ${literal(condition.matches ?? '')}), FALSE)`
}
