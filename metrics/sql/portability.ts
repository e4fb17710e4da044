/** What the SQL of this product must not say, and what it says instead. Each rule was found by experiment; see docs/verdict-sql.md. */
const forbidden: readonly { readonly pattern: RegExp; readonly instead: string }[] = [
  { pattern: /\bfilter\s*\(/i, instead: 'COUNT(CASE WHEN … THEN 1 END), not FILTER' },
  { pattern: /::/, instead: 'CAST(x AS type), not ::' },
  { pattern: /\bnot\s+in\b/i, instead: 'NOT EXISTS, not NOT IN' },
  { pattern: /\bunion\b(?!\s+all\b)/i, instead: 'UNION ALL, not UNION' },
  { pattern: /\bjson/i, instead: 'columns, not JSON' },
  { pattern: /\b(current_date|current_timestamp|now|today|localtime)\b/i, instead: 'the parameter :as_of, not the clock' },
  { pattern: /\binterval\b/i, instead: 'the calendar table, not INTERVAL' },
  { pattern: /\b(i?like|similar|qualify|pivot|unnest|lateral|exclude|asof|using)\b/i, instead: 'plain comparisons and joins' },
  { pattern: /"/, instead: 'plain lower-case identifiers, no quoting' },
  { pattern: /[[\]{}]/, instead: 'no lists and structs' },
  { pattern: /\/\/|%/, instead: 'FLOOR over casts, not integer division or modulo' },
]

/** Functions that behave alike on every engine. GREATEST and LEAST do not: they differ over nulls. */
const functions = new Set(['cast', 'coalesce', 'concat', 'count', 'floor', 'lag', 'lead', 'max', 'min', 'nullif', 'row_number', 'substring', 'sum'])

/** Words before a parenthesis that are no functions. */
const words = new Set(['and', 'or', 'not', 'in', 'on', 'when', 'then', 'else', 'from', 'join', 'where', 'as', 'over', 'exists', 'by', 'select', 'sets', 'case', 'having', 'end'])

const strings = /'(?:[^']|'')*'/g

function badWords(sql: string): string[] {
  return [...sql.matchAll(/:?\b[A-Za-z_][A-Za-z0-9_]*\b/g)]
    .map(([word]) => word)
    .filter((word) => word !== word.toLowerCase() && word !== word.toUpperCase())
    .map((word) => `${word}: identifiers in lower case, keywords in upper case`)
}

function badFunctions(sql: string): string[] {
  return [...sql.matchAll(/\b([A-Za-z_][A-Za-z0-9_]*)\s*\(/g)]
    .map(([, name]) => name!.toLowerCase())
    .filter((name) => !functions.has(name) && !words.has(name))
    .map((name) => `${name}(): not a function that every engine has alike (${[...functions].join(', ')})`)
}

/** A division gives a double only where both sides are doubles; PostgreSQL truncates integers. */
function badDivisions(sql: string): string[] {
  return [...sql.matchAll(/\//g)]
    .filter(({ index }) => !/AS DOUBLE PRECISION\)\s*$/.test(sql.slice(0, index)) || !/^\/\s*CAST\(/.test(sql.slice(index)))
    .map(({ index }) => `division without casts to DOUBLE PRECISION: …${sql.slice(Math.max(0, index - 30), index + 30)}…`)
}

/** Engines place nulls differently unless told. */
function badOrders(sql: string): string[] {
  return [...sql.matchAll(/\bORDER BY\s+([^()]*?)(?=\)|\bROWS\b|$)/g)]
    .flatMap(([, terms]) => terms!.split(','))
    .filter((term) => !/\bNULLS (FIRST|LAST)\s*$/.test(term.trimEnd()))
    .map((term) => `ORDER BY ${term.trim()}: NULLS LAST written out`)
}

/**
 * Everything in a statement that would not give identical rows on DuckDB, DuckDB-wasm and the PostgreSQL family.
 *
 * @returns one sentence a fault, saying what to write instead; empty when the statement is portable.
 */
export function portabilityFaults(sql: string): string[] {
  const code = sql.replace(strings, "''")
  return [
    ...forbidden.filter(({ pattern }) => pattern.test(code)).map(({ instead }) => instead),
    ...badWords(code),
    ...badFunctions(code),
    ...badDivisions(code),
    ...badOrders(code),
  ]
}
