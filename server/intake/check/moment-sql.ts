import { narrow } from './narrow'
import { literal } from './sql-text'

const year = '(\\d{4})'
const two = '(\\d{1,2})'
const day = `${year}[-/.年] ?${two}[-/.月] ?${two}日?`
const digits = '(\\d{4})(\\d{2})(\\d{2})'
/** Hour, minute and perhaps second. */
const time = `${two} ?[:时点] ?${two}(?:(?:[:分] ?)(\\d{1,2}(?:\\.\\d{1,6})?))?[分秒]?`
/** What makes a moment an instant (RFC 3339): universal time, or an offset from it. */
const zone = ' ?(?:Z|[+-]\\d{2}(?::?\\d{2})?)'

const canonicalDay = `'\\1-\\2-\\3'`
const canonicalMoment = `'\\1-\\2-\\3 \\4:\\5:\\6'`

/** A day or moment in any of the usual forms as ISO text; null when it has none of them. */
const canonical = (text: string): string => `CASE
    WHEN regexp_full_match(${text}, '${day}') THEN regexp_replace(${text}, '^${day}$', ${canonicalDay})
    WHEN regexp_full_match(${text}, '${digits}') THEN regexp_replace(${text}, '^${digits}$', ${canonicalDay})
    WHEN regexp_full_match(${text}, '${day}[ T]*${time}(?:${zone})?') THEN rtrim(regexp_replace(${text}, '^${day}[ T]*${time}(?:${zone})?$', ${canonicalMoment}), ':')
    WHEN regexp_full_match(${text}, '${digits}[ T]*${time}(?:${zone})?') THEN rtrim(regexp_replace(${text}, '^${digits}[ T]*${time}(?:${zone})?$', ${canonicalMoment}), ':')
  END`

/** Minutes by which Shanghai is ahead of the zone that an instant states; 0 where a moment states none: it is Shanghai's. */
const ahead = (text: string): string => {
  const stated = `regexp_extract(${text}, '(Z|[+-]\\d{2}:?\\d{0,2})$', 1)`
  const minutes = `(CAST(substr(${stated}, 2, 2) AS INTEGER) * 60 + COALESCE(TRY_CAST(right(substr(${stated}, 4), 2) AS INTEGER), 0))`
  return `CASE WHEN NOT regexp_matches(${text}, ':.*(?:Z|[+-]\\d{2}:?\\d{0,2})$') THEN 0 WHEN ${text} LIKE '%Z' THEN 480 WHEN ${stated} LIKE '-%' THEN 480 + ${minutes} ELSE 480 - ${minutes} END`
}

/** An instant as Shanghai's clocks show it; a moment without a zone as it is. */
const shown = (text: string): string => `TRY_CAST(${canonical(text)} AS TIMESTAMP) + to_minutes(${ahead(text)})`

/**
 * Whether the engine's own cast may be trusted with the text: it begins and ends with a digit, and is a day or an ISO
 * moment by its length. The cast alone would take "epoch", or drop an offset in silence.
 */
const plainForm = (text: string): string =>
  `${text} < ':' AND right(${text}, 1) < ':' AND (strlen(${text}) BETWEEN 8 AND 10 OR (strlen(${text}) = 19 AND substr(${text}, 17, 1) = ':'))`

const tokens: Readonly<Record<string, string>> = { YYYY: '%Y', MMMM: '%B', MMM: '%b', MM: '%m', M: '%-m', DD: '%d', D: '%-d', hh: '%H', mm: '%M', ss: '%S' }

/** A date form such as `DD/MM/YYYY` in the engine's words. */
const engineForm = (form: string): string => form.replaceAll(/YYYY|M{1,4}|DD?|hh|mm|ss/g, (token) => tokens[token]!)

/** Whether a form begins with a digit: then a text that does not is no such date, and need not be looked at. */
const startsWithDigit = (form: string): boolean => /^(?:YYYY|MM?(?!M)|DD?|\d)/.test(form)

const named = (text: string, forms: readonly string[]): string[] => {
  if (forms.length === 0) return []
  const all = forms.flatMap((form) => [form, `${form} hh:mm:ss`, `${form} hh:mm`]).map((form) => literal(engineForm(form)))
  const parsed = `try_strptime(${text}, [${all.join(', ')}])`
  return [forms.every(startsWithDigit) ? `CASE WHEN ${text} < ':' THEN ${parsed} END` : parsed]
}

/**
 * Instant that a text says (TIMESTAMP, midnight when it says a day); null when it says none. Read: 2015-9-1, 2015/9/1,
 * 2015.9.1, 2015年9月1日, 20150901, each with or without a time, in full-width digits too; and the forms named. An instant
 * (with Z or an offset) is what Shanghai's clocks show then.
 */
export const momentSql = (text: string, forms: readonly string[]): string =>
  `COALESCE(${[
    ...named(text, forms),
    `CASE WHEN ${plainForm(text)} THEN TRY_CAST(${text} AS TIMESTAMP) END`,
    `CASE WHEN ${text} IS NOT NULL THEN ${shown(narrow(text))} END`,
  ].join(', ')})`

/** Whether the text says a time of day. */
export const saysTime = (text: string): string =>
  `CASE WHEN strlen(${text}) <= 10 THEN FALSE WHEN contains(${text}, ':') THEN TRUE ELSE contains(${text}, '：') OR contains(${text}, '时') OR contains(${text}, '点') END`

/** Years in which a record can have a day; what lies outside is a slip of the keyboard. */
export const firstMoment = "TIMESTAMP '1900-01-01 00:00:00'"
export const lastMoment = "TIMESTAMP '2200-01-01 00:00:00'"
