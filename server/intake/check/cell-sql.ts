import { type Column, physicalColumns } from '../../../metrics/records'

/** One text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Full-width digits and signs as ASCII ones. */
const half = (text: string): string => `translate(${text}, '０１２３４５６７８９／－．：，＋', '0123456789/-.:,+')`

/** A day in one of the forms that offices write, as `Y-M-D`; anything else stays as it is. */
const dayText = (text: string): string =>
  `regexp_replace(regexp_replace(${half(text)}, '^(\\d{4})(\\d{2})(\\d{2})$', '\\1-\\2-\\3'), '^(\\d{4}) *[-/.年] *(\\d{1,2}) *[-/.月] *(\\d{1,2}) *日?(?:[T ].*)?$', '\\1-\\2-\\3')`

const day = (text: string): string => `COALESCE(TRY_CAST(${text} AS DATE), TRY_CAST(${dayText(text)} AS DATE))`

/** Asia/Shanghai wall time; an offset of +08:00 says the same, another one is refused. */
const instant = (text: string): string =>
  `CASE WHEN contains(${half(text)}, ':') THEN TRY_CAST(${day(text)} || ' ' || regexp_extract(${half(text)}, '[T ] *(\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?) *(?:\\+08:?00)?$', 1) AS TIMESTAMP) END`

const truths = { true: ['是', 'true', '1', 'yes', 'y', '有', '已'], false: ['否', 'false', '0', 'no', 'n', '无', '未'] }

const among = (text: string, words: readonly string[]): string => `lower(${text}) IN (${words.map((word) => literal(word.toLowerCase())).join(', ')})`

function enumCases(column: Column, text: string): string {
  const cases = Object.entries(column.values ?? {}).map(([value, { zh, en, spellings = [] }]) => `WHEN ${among(text, [value, zh, en, ...spellings])} THEN ${literal(value)}`)
  return `CASE ${cases.join(' ')} END`
}

/** The SQL columns of a cell whose text is the SQL expression `text`: name → typed expression, null where it cannot be read. */
export function typedCells(column: Column, text: string): { name: string; sql: string }[] {
  const [first, second] = physicalColumns(column)
  const one = (sql: string) => [{ name: first!.name, sql }]
  switch (column.type) {
    case 'integer':
      return one(`TRY_CAST(replace(${half(text)}, ',', '') AS INTEGER)`)
    case 'boolean':
      return one(`CASE WHEN ${among(text, truths.true)} THEN TRUE WHEN ${among(text, truths.false)} THEN FALSE END`)
    case 'day':
      return one(day(text))
    case 'moment':
      return [
        { name: first!.name, sql: day(text) },
        { name: second!.name, sql: instant(text) },
      ]
    case 'enum':
      return one(enumCases(column, text))
    default:
      return one(text)
  }
}

/** Reason codes of a cell, each with the condition under which it is refused. `typed` are the columns of the typed row. */
export function cellFaults(column: Column, text: string): { reason: string; when: string }[] {
  const faults = column.required ? [{ reason: 'required', when: `${text} IS NULL` }] : []
  const [first, second] = physicalColumns(column).map(({ name }) => `t.${name}`)
  const unread = (reason: string) => ({ reason, when: `${text} IS NOT NULL AND ${first} IS NULL` })
  switch (column.type) {
    case 'integer':
      return [...faults, unread('not-integer')]
    case 'boolean':
      return [...faults, unread('not-boolean')]
    case 'day':
      return [...faults, unread('not-day')]
    case 'moment':
      return [...faults, { reason: 'not-moment', when: `${text} IS NOT NULL AND (${first} IS NULL OR (contains(${half(text)}, ':') AND ${second} IS NULL))` }]
    case 'enum':
      return [...faults, unread('not-in-list')]
    default:
      return faults
  }
}
