/** What can be written in a line. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

const sorted = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted)
  const object = value as { readonly [name: string]: Json }
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((name) => [name, sorted(object[name]!)]),
  )
}

/** JSON in the one form that it has under RFC 8785: names sorted, no spaces, numbers and texts as ECMAScript writes them. */
export const canonical = (value: Json): string => JSON.stringify(sorted(value))

/** A thing as a line, without its end. `@type` sorts before every other name, so that lines of a type stand together. */
export const canonicalLine = (type: string, thing: { readonly [name: string]: Json | undefined }): string => canonical({ '@type': type, ...thing })

/** Order of lines: that of their bytes in UTF-8, as `LC_ALL=C sort` has it. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** Order of types in which whole files follow each other as their sorted lines do. */
export const byType = (a: string, b: string): number => byBytes(`${a}"`, `${b}"`)

/** The canonical form of a line that the engine wrote: it differs from it in the case of control characters alone. */
export const asWritten = (line: string): string => (line.includes('\\u00') ? JSON.stringify(JSON.parse(line)) : line)
