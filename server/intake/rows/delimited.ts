import { isUtf8 } from 'node:buffer'
import type { RejectReason } from '../check/reject-texts'
import { cellsOf, csvCell } from './cells'
import { LineNumber } from './line-number'
import { excerpt, longestCell, longestRecord, type Part } from './part'
import { PartWriter } from './part-writer'
import { RecordScanner } from './record-scanner'

// The loader asks for parts by this name; what it gets depends on the format alone.

export interface DelimitedFormat {
  readonly delimiter: string
  /** Cells in a row. */
  readonly width: number
  /** Records before the first row: a header, and what stands above it. */
  readonly skip: number
  /** Some bytes are not sound UTF-8: their rows are refused. */
  readonly damaged: boolean
}

/** Cells that stay within the width; blanks beyond it are what a spreadsheet leaves behind. */
function fitting(cells: readonly string[], width: number): readonly string[] | null {
  if (cells.length < width) return null
  return cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : null
}

class DelimitedReader {
  readonly #line = new LineNumber()
  readonly #scanner: RecordScanner
  readonly #writer: PartWriter
  #skip: number
  /** Inside a line that was refused for its length. */
  #dropping = false

  constructor(
    readonly format: DelimitedFormat,
    stem: string,
  ) {
    this.#scanner = new RecordScanner(format.delimiter.charCodeAt(0), longestCell)
    this.#writer = new PartWriter(stem, format.delimiter)
    this.#skip = format.skip
  }

  get writer(): PartWriter {
    return this.#writer
  }

  /** Last line that has been read. */
  get lines(): number {
    return this.#line.value - 1
  }

  /** Reads whole records. @returns where the first unfinished one starts. */
  read(bytes: Buffer, last: boolean): number {
    const scanner = this.#scanner
    const { width, damaged } = this.format
    let at = 0
    while (at < bytes.length) {
      if (this.#dropping) {
        at = this.#dropLine(bytes, at, last)
        if (this.#dropping) return at
        continue
      }
      const whole = scanner.scan(bytes, at, bytes.length, last)
      if (!whole && bytes.length - at <= longestRecord) return at
      if (scanner.open || (scanner.strayQuote && scanner.breaks > 0)) {
        at = this.#refuseLine(bytes, at, last, 'unclosed-quote')
        continue
      }
      if (!whole || scanner.end - at > longestRecord) {
        at = this.#refuseLine(bytes, at, last, 'row-too-long')
        continue
      }
      const { end, next, breaks, fields } = scanner
      if (!scanner.blank) {
        if (this.#skip > 0) this.#skipOne(bytes.subarray(at, end))
        else if (scanner.odd || fields !== width || damaged) this.#careful(bytes.subarray(at, end))
        else this.#writer.copy(this.#line, bytes, at, end)
      }
      this.#line.add(breaks + 1)
      at = next
    }
    return at
  }

  #skipOne(bytes: Buffer): void {
    if (cellsOf(bytes.toString('utf8'), this.format.delimiter).some((cell) => cell !== '')) this.#skip--
  }

  #careful(bytes: Buffer): void {
    const { delimiter, width, damaged } = this.format
    const line = this.#line.value
    const record = bytes.toString('utf8')
    const original = excerpt(record, longestCell)
    if (damaged && !isUtf8(bytes)) {
      this.#writer.refuse({ line, reason: 'not-utf8', field: null, value: '', remedy: '', original })
      return
    }
    const found = cellsOf(record, delimiter)
    if (found.every((cell) => cell === '')) return
    const cells = fitting(found, width)
    if (!cells) {
      this.#writer.refuse({ line, reason: 'ragged', field: null, value: '', remedy: `${found.length}/${width}`, original })
      return
    }
    const long = cells.findIndex((cell) => cell.length > longestCell)
    const written = cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)
    if (long === -1 && Buffer.byteLength(written) > longestRecord) this.#writer.refuse({ line, reason: 'row-too-long', field: null, value: '', remedy: '', original })
    else if (long === -1) this.#writer.write(line, written)
    else this.#writer.refuse({ line, reason: 'cell-too-long', field: long, value: excerpt(cells[long]!, 60), remedy: String(cells[long]!.length), original })
  }

  /** Refuses the line at `at` alone, and goes on behind it. */
  #refuseLine(bytes: Buffer, at: number, last: boolean, reason: RejectReason): number {
    const stop = lineEnd(bytes, at)
    const text = bytes.subarray(at, Math.min(stop, at + 4 * longestCell)).toString('utf8')
    this.#writer.refuse({ line: this.#line.value, reason, field: null, value: excerpt(text, 60), remedy: '', original: excerpt(text, longestCell) })
    this.#dropping = true
    return this.#dropLine(bytes, stop, last)
  }

  /** Goes on to the next line, as far as there is one in these bytes: a carriage return at their end may be half of a line end. */
  #dropLine(bytes: Buffer, at: number, last: boolean): number {
    const stop = lineEnd(bytes, at)
    if (stop === bytes.length || (!last && bytes[stop] === 13 && stop + 1 === bytes.length)) return stop
    this.#dropping = false
    this.#line.add(1)
    return bytes[stop] === 13 && bytes[stop + 1] === 10 ? stop + 2 : stop + 1
  }
}

const lineEnd = (bytes: Buffer, from: number): number => {
  const feed = bytes.indexOf(10, from)
  const limit = feed === -1 ? bytes.length : feed
  const carriage = bytes.subarray(from, limit).indexOf(13)
  return carriage === -1 ? limit : from + carriage
}

/**
 * Rows of a delimited file as parts, in one pass of constant memory. A row with too few or too many cells, a quote that
 * never closes or a cell of more than 32,767 characters is refused with its line; the rows around it stand.
 *
 * @param chunks UTF-8 text; a chunk may be overwritten by the next.
 * @returns the number of lines.
 */
export async function* delimitedRows(chunks: AsyncIterable<Buffer>, format: DelimitedFormat, stem: string): AsyncGenerator<Part, number> {
  const reader = new DelimitedReader(format, stem)
  let buffer = Buffer.allocUnsafe(4 << 20)
  let used = 0
  try {
    for await (const chunk of chunks) {
      if (used + chunk.length > buffer.length) buffer = Buffer.concat([buffer.subarray(0, used)], (used + chunk.length) * 2)
      used += chunk.copy(buffer, used)
      const read = reader.read(buffer.subarray(0, used), false)
      buffer.copyWithin(0, read, used)
      used -= read
      yield* reader.writer.full()
    }
    reader.read(buffer.subarray(0, used), true)
    yield* reader.writer.rest()
    return reader.lines
  } finally {
    await reader.writer.end()
  }
}
