import type { CellValue } from 'hucre'
import { tooLarge, workbookBroken } from '../mistakes'
import { expandedSize } from './zip-size'

/** Bytes that the parts of a workbook may expand to: a million rows of ordinary width. */
export const largestWorkbook = 512 * 2 ** 20

/** Day 0 of a workbook: what has no day of its own is a time of day. */
const dayZero = Date.UTC(1900, 0, 1)

/** A date without its time where that is midnight, a time of day without its date. Cells know no zone. */
function dateText(date: Date): string {
  // A fraction of a day that a computer keeps is off by some microseconds.
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  const [day, time] = [text.slice(0, 10), text.slice(11, 19)]
  if (date.getTime() < dayZero) return time
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** As many digits as a workbook shows, and never an exponent. */
function numberText(value: number): string {
  const shown = Number(value.toPrecision(15))
  const text = String(shown)
  return text.includes('e') ? shown.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text
}

function cellText(value: CellValue | undefined): string {
  if (value == null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value)
  return typeof value === 'number' ? numberText(value) : String(value)
}

export interface SheetRow {
  /** As the workbook shows it, from 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export interface Workbook {
  /** Names of its sheets, hidden ones left out. */
  readonly sheets: readonly string[]
  /** The rows of a sheet: the shown values of its cells, of a formula its result, of merged cells the first. */
  rows(sheet: string): AsyncGenerator<SheetRow, void>
}

/** The library that reads workbooks: large, and loaded with the first one. */
type Reader = typeof import('hucre')

async function* guarded<T>(reader: Reader, name: string, rows: AsyncIterable<T>): AsyncGenerator<T, void> {
  try {
    yield* rows
  } catch (error) {
    throw broken(reader, name, error)
  }
}

/** What the reader stumbles over is the file's fault; anything else is ours. */
const broken = ({ HucreError }: Reader, name: string, error: unknown): unknown => (error instanceof HucreError || error instanceof RangeError ? workbookBroken(name) : error)

async function* sheetRows({ streamXlsxRows }: Reader, bytes: Uint8Array, sheet: string): AsyncGenerator<SheetRow, void> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) yield { row: index + 1, cells: values.map(cellText) }
}

/**
 * Opens an XLSX workbook.
 *
 * @param name how mistakes call the file.
 * @throws Mistake when it is damaged, or expands beyond measure.
 */
export async function openWorkbook(bytes: Uint8Array, name: string): Promise<Workbook> {
  const expanded = expandedSize(bytes)
  if (expanded === null) throw workbookBroken(name)
  if (expanded > largestWorkbook) throw tooLarge(name, largestWorkbook)
  const reader = await import('hucre')
  const sheets: string[] = []
  try {
    await reader.readXlsx(bytes, {
      sheets: (sheet) => {
        if (!sheet.hidden && !sheet.veryHidden) sheets.push(sheet.name)
        return false
      },
    })
  } catch (error) {
    throw broken(reader, name, error)
  }
  return { sheets, rows: (sheet) => guarded(reader, name, sheetRows(reader, bytes, sheet)) }
}
