import type { Column } from '../../../metrics/records'
import { firstMoment, lastMoment, momentSql, saysTime } from './moment-sql'
import { narrow } from './narrow'
import type { RejectReason } from './reject-texts'
import { literal } from './sql-text'

/** How the text of a cell becomes the value of a column. `text` and `value` are SQL. */
export interface Typed {
  /** The value; null for a text that has none. Computed once. */
  readonly value: (text: string) => string
  /** The SQL columns that it is stored in, of the computed value. */
  readonly stored: (text: string, value: string) => readonly string[]
  /** What can be wrong with it: code of the reason → condition, the first that holds counts. */
  readonly faults: (text: string, value: string) => readonly (readonly [reason: RejectReason, condition: string])[]
}

const same = (text: string): string => text
const unread = (reason: RejectReason) => (text: string, value: string) => [[reason, `${text} IS NOT NULL AND ${value} IS NULL`]] as const

const text: Typed = { value: same, stored: (_, value) => [value], faults: () => [] }

const whole = '[+-]?\\d{1,9}'
const integer: Typed = {
  // The cast alone would round 2015.7 and read 0x1F. One CASE: in a COALESCE the engine computes the second for every row.
  value: (cell) =>
    `CASE WHEN strlen(${cell}) < 10 AND CAST(TRY_CAST(${cell} AS INTEGER) AS VARCHAR) = ${cell} THEN TRY_CAST(${cell} AS INTEGER) ` +
    `WHEN regexp_full_match(${narrow(cell)}, '(?:${whole}|[+-]?\\d{1,3}(?:,\\d{3}){1,2})(?:\\.0+)?(?:年度?)?') ` +
    `THEN CAST(regexp_replace(replace(${narrow(cell)}, ',', ''), '(\\.0+)?(年度?)?$', '') AS INTEGER) END`,
  stored: (_, value) => [value],
  faults: unread('not-integer'),
}

const lookup = (words: ReadonlyMap<string, string>, cell: string): string =>
  `CASE ${cell} ${[...words].map(([word, value]) => `WHEN ${literal(word)} THEN ${value}`).join(' ')} END`

/** Words as they stand first; then without regard to case and width. */
const vocabulary = (words: ReadonlyMap<string, string>) => (cell: string): string =>
  `COALESCE(${lookup(words, cell)}, CASE WHEN ${cell} IS NOT NULL THEN ${lookup(words, `lower(${narrow(cell)})`)} END)`

const yes = ['是', 'true', '1', 'yes', 'y', '√']
const no = ['否', 'false', '0', 'no', 'n', '×']
const boolean: Typed = {
  value: vocabulary(new Map([...yes.map((word) => [word, 'TRUE'] as const), ...no.map((word) => [word, 'FALSE'] as const)])),
  stored: (_, value) => [value],
  faults: unread('not-boolean'),
}

const enumeration = ({ values = {} }: Column): Typed => {
  const words = new Map<string, string>()
  for (const [value, { zh, en, spellings = [] }] of Object.entries(values))
    for (const word of [value, zh, en, ...spellings]) for (const form of [word, word.toLowerCase()]) words.set(form, literal(value))
  return { value: vocabulary(words), stored: (_, value) => [value], faults: unread('not-in-list') }
}

const dated = (reason: RejectReason, forms: readonly string[], stored: Typed['stored']): Typed => ({
  value: (cell) => momentSql(cell, forms),
  stored,
  faults: (cell, value) => [...unread(reason)(cell, value), ['year-out-of-range', `${value} < ${firstMoment} OR ${value} >= ${lastMoment}`]],
})

/** How cells of a column are read. @param forms date forms beside the usual ones. */
export function typed(column: Column, forms: readonly string[]): Typed {
  switch (column.type) {
    case 'integer':
      return integer
    case 'boolean':
      return boolean
    case 'enum':
      return enumeration(column)
    case 'day':
      return dated('not-day', forms, (_, value) => [`CAST(${value} AS DATE)`])
    case 'moment':
      return dated('not-moment', forms, (cell, value) => [`CAST(${value} AS DATE)`, `CASE WHEN ${saysTime(cell)} THEN ${value} END`])
    default:
      return text
  }
}
