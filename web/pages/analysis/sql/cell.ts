/** A value of an answer as it is shown and taken away. */
export type Cell = string | number | null

/** How a column is read: by the name of its Arrow type. */
export interface Column {
  readonly name: string
  /** `Int64`, `Utf8`, `Date32<DAY>`, `Decimal[38e+0]` … */
  readonly type: string
  readonly numeric: boolean
}

export const column = (name: string, type: string): Column => ({ name, type, numeric: /^(Int|Uint|Float|Decimal)/.test(type) })

/** The whole number of words, the least first, negative in two's complement. */
function whole(words: Iterable<number>): bigint {
  let [value, bits] = [0n, 0n]
  for (const word of words) {
    value |= BigInt(word >>> 0) << bits
    bits += 32n
  }
  return BigInt.asIntN(Number(bits), value)
}

/** A whole number where a double holds it, else its digits. */
const exact = (value: bigint): Cell => (value >= -9_007_199_254_740_991n && value <= 9_007_199_254_740_991n ? Number(value) : String(value))

function decimal(words: Iterable<number>, scale: number): Cell {
  const value = whole(words)
  return scale === 0 ? exact(value) : Number(value) / 10 ** scale
}

/** A value as Arrow hands it over. @param scale of a decimal. */
export function cellOf(value: unknown, { type }: Pick<Column, 'type'>, scale = 0): Cell {
  if (value === null || value === undefined) return null
  if (type.startsWith('Date') && typeof value === 'number') return new Date(value).toISOString().slice(0, 10)
  if (type.startsWith('Timestamp') && typeof value === 'number') return new Date(value).toISOString().replace('T', ' ').replace(/(\.000)?Z$/, '')
  if (type.startsWith('Decimal') && ArrayBuffer.isView(value)) return decimal(value as Uint32Array, scale)
  if (typeof value === 'bigint') return exact(value)
  if (ArrayBuffer.isView(value)) return `${value.byteLength} B`
  if (typeof value === 'number') return value
  if (typeof value === 'object') return JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? exact(part) : part))
  return String(value)
}
