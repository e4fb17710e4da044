import { type Column, physicalColumns } from '../../../metrics/records'
import type { Mapping, SourcePlan } from '../plan/source-plan'
import type { Part } from '../rows/part'
import { columnId, type RejectReason } from './reject-texts'
import { cellsSql, originalSql, rowsSql } from './rows-sql'
import { conditionSql, rawSql, sourceSql } from './source-sql'
import { literal } from './sql-text'
import { typed } from './typed-sql'

/** Table of the texts that name a department. */
export const knownDepartments = 'known_department'

interface CheckedCell {
  readonly column: Column
  /** Names of its text and value in the checked rows. */
  readonly text: string
  readonly value: string
  readonly source: { readonly text: string; readonly raw: string; readonly value: string }
  readonly stored: readonly string[]
  readonly faults: readonly (readonly [reason: RejectReason, condition: string])[]
}

interface CheckedMapping {
  readonly mapping: Mapping
  /** Name of the condition under which a row is one of its records. */
  readonly applies: string
  readonly cells: readonly CheckedCell[]
}

function checkedCell(mapping: Mapping, at: number, column: Column, index: number): CheckedCell | null {
  const source = mapping.cells.get(column.id)
  if (!source) return null
  const [text, value] = [`t${at}_${index}`, `v${at}_${index}`]
  const reading = typed(column, source.kind === 'field' ? source.dates : [])
  const blankRefused = column.required || (mapping.type.key.includes(column.id) && !mapping.type.match)
  return {
    column,
    text,
    value,
    source: { text: sourceSql(source), raw: rawSql(source), value: reading.value(text) },
    stored: reading.stored(text, value),
    faults: [
      ...(blankRefused ? [['required', `${text} IS NULL`] as const] : []),
      ...(column.type === 'department' ? [['unknown-department', `${text} IS NOT NULL AND ${text} NOT IN (SELECT text FROM ${knownDepartments})`] as const] : []),
      ...reading.faults(text, value),
    ],
  }
}

/** The checks of a file as SQL: rows go through them set by set, never one by one. */
export interface Checks {
  readonly plan: SourcePlan
  readonly mappings: readonly CheckedMapping[]
}

export const checksOf = (plan: SourcePlan): Checks => ({
  plan,
  mappings: plan.mappings.map((mapping, at) => ({
    mapping,
    applies: mapping.only.length === 0 ? 'TRUE' : `a${at}`,
    cells: mapping.type.columns.flatMap((column, index) => checkedCell(mapping, at, column, index) ?? []),
  })),
})

/** A cell whose text is stored as it is needs no name of its own. */
const computed = (cell: CheckedCell): boolean => cell.source.value !== cell.text

/**
 * Common table expression `checked`: rows with the texts and values of all cells, and `bad`, true when a cell of a
 * record that the row makes is wrong. A row is taken whole or not at all.
 */
function checkedSql({ plan, mappings }: Checks, parts: readonly Part[], keep: readonly string[]): string {
  const cells = mappings.flatMap((one) => one.cells)
  const conditions = mappings.filter((one) => one.applies !== 'TRUE').map((one) => `${one.mapping.only.map(conditionSql).join(' AND ')} AS ${one.applies}`)
  const texts = cells.map((cell) => `${cell.source.text} AS ${cell.text}`)
  const values = cells.filter(computed).map((cell) => `${cell.source.value} AS ${cell.value}`)
  const plain = cells.filter((cell) => !computed(cell)).map((cell) => `${cell.text} AS ${cell.value}`)
  const bad = mappings.flatMap((one) =>
    one.cells.flatMap((cell) => cell.faults.map(([, condition]) => (one.applies === 'TRUE' ? `(${condition})` : `(${one.applies} AND (${condition}))`))),
  )
  return `texts AS (SELECT ${['m.line', ...keep, ...texts, ...conditions].join(', ')} FROM ${rowsSql(plan, parts)}),
parsed AS (SELECT ${['*', ...values, ...plain].join(', ')} FROM texts),
checked AS (SELECT *, ${bad.length === 0 ? 'FALSE' : `COALESCE(${bad.join(' OR ')}, FALSE)`} AS bad FROM parsed)`
}

/** SELECT of what one mapping stores: `line`, negative for a bad row, then the cells in the order of the table. */
export function recordsSql(checks: Checks, at: number, parts: readonly Part[]): string {
  const one = checks.mappings[at]!
  const cells = new Map(one.cells.map((cell) => [cell.column.id, cell]))
  const stored = one.mapping.type.columns.flatMap((column) => cells.get(column.id)?.stored ?? physicalColumns(column).map(() => 'NULL'))
  return `WITH ${checkedSql(checks, parts, [])}
SELECT CASE WHEN bad THEN -line ELSE line END AS line, ${stored.join(', ')} FROM checked${one.applies === 'TRUE' ? '' : ` WHERE ${one.applies}`}`
}

const faultCase = (cell: CheckedCell): string => `CASE ${cell.faults.map(([reason, condition]) => `WHEN ${condition} THEN ${literal(reason)}`).join(' ')} END`

/** SELECT of the faults of bad rows: line, column, value, code of the reason, original, cells. */
export function faultsSql(checks: Checks, parts: readonly Part[]): string {
  const raws = checks.mappings.flatMap((one) => one.cells.map((cell) => `${cell.source.raw} AS raw_${cell.text}`))
  const faults = checks.mappings.flatMap((one) =>
    one.cells
      .filter((cell) => cell.faults.length > 0)
      .map((cell) => `SELECT line, ${literal(columnId(one.mapping.type.id, cell.column.id))} AS column_id, raw_${cell.text} AS value, ${faultCase(cell)} AS reason, original, cells FROM wrong WHERE ${one.applies}`),
  )
  return `WITH ${checkedSql(checks, parts, [`${originalSql(checks.plan)} AS original`, `${cellsSql(checks.plan)} AS cells`, ...raws])},
wrong AS MATERIALIZED (SELECT * FROM checked WHERE bad)
SELECT DISTINCT line, column_id, value, reason, original, cells FROM (${faults.join(' UNION ALL ')}) WHERE reason IS NOT NULL`
}

/** SELECT of the number of rows that no record is made of, by the profile's conditions. */
export const leftOutSql = ({ plan, mappings }: Checks, parts: readonly Part[]): string =>
  `SELECT COUNT(*) AS n FROM ${rowsSql(plan, parts)} WHERE NOT (${mappings.map((one) => (one.mapping.only.length === 0 ? 'TRUE' : `(${one.mapping.only.map(conditionSql).join(' AND ')})`)).join(' OR ')})`
