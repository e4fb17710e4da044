export type SqlValue = string | number | boolean | null

export interface BoundSql {
  readonly text: string
  readonly values: SqlValue[]
}

/** A text in single quotes or a comment, which are left alone, or a parameter. */
const token = /'(?:[^']|'')*'|--[^\n]*|:([a-z][a-z0-9_]*)/g

/**
 * Turns `:name` parameters into the engine's own placeholders; a value is never put into the text.
 *
 * @param style `numbered` gives `$1, $2 …` (DuckDB, PostgreSQL), `positional` gives `?` (DuckDB-wasm).
 * @throws when the text names a parameter that `parameters` lacks; the message carries the text.
 */
export function bind(text: string, parameters: Readonly<Record<string, SqlValue>>, style: 'numbered' | 'positional'): BoundSql {
  const values: SqlValue[] = []
  const numbers = new Map<string, number>()
  const bound = text.replace(token, (whole, name: string | undefined) => {
    if (name === undefined) return whole
    const value = parameters[name]
    if (value === undefined) throw new Error(`SQL parameter :${name} has no value, in:\n${text}`)
    if (style === 'positional') {
      values.push(value)
      return '?'
    }
    let number = numbers.get(name)
    if (number === undefined) {
      values.push(value)
      number = values.length
      numbers.set(name, number)
    }
    return `$${number}`
  })
  return { text: bound, values }
}
