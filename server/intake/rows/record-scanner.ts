const quote = 34
const lineFeed = 10
const carriageReturn = 13

/** Bytes that need a look: line ends, the quote and the delimiter; all others are text. */
function kinds(delimiter: number): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of [lineFeed, carriageReturn, quote, delimiter]) table[byte] = 1
  return table
}

/** Whether a no-break (C2 A0), ideographic (E3 80 80) or zero-width (E2 80 8B, EF BB BF) space starts at `at`. */
const wideBlank = (bytes: Uint8Array, at: number): boolean => {
  const [first, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  return (
    (first === 0xc2 && second === 0xa0) ||
    (first === 0xe3 && second === 0x80 && third === 0x80) ||
    (first === 0xe2 && second === 0x80 && third === 0x8b) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  )
}

const startsWide = (byte: number): boolean => byte === 0xc2 || byte === 0xe2 || byte === 0xe3 || byte === 0xef
const endsWide = (byte: number): boolean => byte === 0x80 || byte === 0xa0 || byte === 0x8b || byte === 0xbf

/** Finds records in UTF-8 bytes, and tells the plain ones, that can be copied as they are, from those that need care. */
export class RecordScanner {
  /** First byte after the record, and after its line end. */
  end = 0
  next = 0
  fields = 0
  /** Line ends inside quoted cells. */
  breaks = 0
  /** Blanks around a cell, a very long cell, or a quote where none belongs. */
  odd = false
  /** A quote inside a cell that is neither doubled nor closing. */
  strayQuote = false
  /** Every cell is empty. */
  blank = true
  /** The bytes ended inside a quoted cell. */
  open = false
  readonly #kinds: Uint8Array

  constructor(
    readonly delimiter: number,
    readonly longestCell: number,
  ) {
    this.#kinds = kinds(delimiter)
  }

  /**
   * Reads the record that starts at `start`.
   *
   * @param last whether no bytes follow `size`.
   * @returns false when the bytes end before the record does.
   */
  scan(bytes: Uint8Array, start: number, size: number, last: boolean): boolean {
    const special = this.#kinds
    const delimiter = this.delimiter
    let fieldStart = start
    let fields = 1
    let breaks = 0
    let inQuotes = false
    this.odd = this.strayQuote = false
    this.blank = true
    this.open = false
    for (let at = start; at < size; at++) {
      const byte = bytes[at]!
      if (special[byte] === 0) continue
      if (byte === quote) {
        if (inQuotes) inQuotes = false
        else if (at === fieldStart || (bytes[at - 1] === quote && bytes[fieldStart] === quote)) inQuotes = true
        else this.odd = this.strayQuote = true
        continue
      }
      if (inQuotes) {
        if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) breaks++
        continue
      }
      if (byte === carriageReturn && at + 1 === size && !last) return false
      this.#endField(bytes, fieldStart, at)
      if (byte === delimiter) {
        fields++
        fieldStart = at + 1
        continue
      }
      this.fields = fields
      this.breaks = breaks
      this.open = false
      this.end = at
      this.next = byte === carriageReturn && at + 1 < size && bytes[at + 1] === lineFeed ? at + 2 : at + 1
      return true
    }
    this.open = inQuotes
    if (!last) return false
    this.#endField(bytes, fieldStart, size)
    this.fields = fields
    this.breaks = breaks
    this.end = this.next = size
    return true
  }

  #endField(bytes: Uint8Array, start: number, end: number): void {
    if (start === end) return
    let from = start
    let to = end
    if (bytes[start] === quote) {
      from++
      to--
      if (to < from || bytes[to] !== quote) {
        this.odd = this.strayQuote = true
        this.blank = false
        return
      }
      if (from === to) return
    }
    this.blank = false
    const first = bytes[from]!
    const final = bytes[to - 1]!
    if (first <= 32 || final <= 32 || to - from > this.longestCell) this.odd = true
    else if (startsWide(first) && wideBlank(bytes, from)) this.odd = true
    else if (endsWide(final) && (wideBlank(bytes, to - 2) || wideBlank(bytes, to - 3))) this.odd = true
  }
}
