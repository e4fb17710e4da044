import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBTimestampValue,
  type DuckDBDataChunk,
  type DuckDBValue,
} from '@duckdb/node-api'
import { fromDayNumber } from '../../metrics/time/day'
import type { Cell, Row } from './warehouse'

const microsecondsADay = 86_400_000_000n

/** `2015-09-24T10:00:00+08:00`; fractions of a second only where there are some. */
function instant(microseconds: bigint): string {
  let days = microseconds / microsecondsADay
  let rest = microseconds % microsecondsADay
  if (rest < 0n) {
    days -= 1n
    rest += microsecondsADay
  }
  const seconds = Number(rest / 1_000_000n)
  const two = (value: number): string => String(value).padStart(2, '0')
  const fraction = Number(rest % 1_000_000n)
  const decimals = fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`
  return `${fromDayNumber(Number(days))}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${decimals}+08:00`
}

/** Days repeat, and writing one takes longer than remembering it. */
const days = new Map<number, string>()
const dayText = (number: number): string => {
  const known = days.get(number)
  if (known !== undefined) return known
  const text = fromDayNumber(number)
  days.set(number, text)
  return text
}

/** @throws when the value is of a type that has no form outside the engine, or an integer too large to be exact. */
export function cellOf(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value === 'bigint') {
    const number = Number(value)
    if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large to be an exact number; cast it to VARCHAR in the query`)
    return number
  }
  if (value instanceof DuckDBDateValue) return dayText(value.days)
  if (value instanceof DuckDBTimestampValue) return instant(value.micros)
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBListValue) return value.items.map(cellOf)
  throw new TypeError(`a column of type ${value.constructor.name} has no form outside the engine; cast it in the query`)
}

export function rowsOf(chunk: DuckDBDataChunk, names: readonly string[]): Row[] {
  const columns = names.map((_, index) => chunk.getColumnValues(index))
  return Array.from({ length: chunk.rowCount }, (_, row) =>
    Object.fromEntries(names.map((name, index) => [name, cellOf(columns[index]?.[row] ?? null)])),
  )
}
