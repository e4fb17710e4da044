import { type FileHandle, open } from 'node:fs/promises'
import type { LineNumber } from './line-number'
import type { Part, Refusal } from './part'

/** Bytes after which a part is closed, so that storing one goes on beside reading the next. */
const partSize = 64 << 20
/**
 * Rows come in multiples of the engine's row group: a group that an insert leaves unfinished is rewritten at the next
 * checkpoint, which doubles the cost of storing it.
 */
const rowGroup = 122_880
/** Characters of refused rows after which a part is closed: they wait in memory. */
const refusedSize = 8 << 20
const lineFeed = 10

/** Writes rows into parts. Nothing is written to disk before `flush`. */
export class PartWriter {
  #buffer = Buffer.allocUnsafe(4 << 20)
  #used = 0
  /** Where in the buffer the part ends; 0 while it goes on. */
  #cut = 0
  #file: FileHandle | null = null
  #path = ''
  #count = 0
  #written = 0
  #rows = 0
  #rowsAtCut = 0
  #refusals: Refusal[] = []
  #refused = 0

  /** @param stem path that part numbers are added to. */
  constructor(
    readonly stem: string,
    readonly delimiter: string,
  ) {}

  /** Bytes of rows and refusals that are in memory. */
  get waiting(): number {
    return this.#used + this.#refused
  }

  #room(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#used + bytes))
    this.#buffer.copy(larger, 0, 0, this.#used)
    this.#buffer = larger
  }

  #endRow(): void {
    this.#rows++
    if (this.#rows % rowGroup !== 0 || this.#cut > 0 || this.#written + this.#used < partSize) return
    this.#cut = this.#used
    this.#rowsAtCut = this.#rows
  }

  /** A row whose bytes from `start` to `end` are its cells already. */
  copy(line: LineNumber, source: Uint8Array, start: number, end: number): void {
    this.#room(end - start + 16)
    const buffer = this.#buffer
    let used = line.write(buffer, this.#used)
    buffer[used++] = this.delimiter.charCodeAt(0)
    buffer.set(source.subarray(start, end), used)
    used += end - start
    buffer[used++] = lineFeed
    this.#used = used
    this.#endRow()
  }

  /** A row of cells written as CSV. */
  write(line: number, cells: string): void {
    const text = `${line}${this.delimiter}${cells}\n`
    this.#room(text.length * 3)
    this.#used += this.#buffer.write(text, this.#used)
    this.#endRow()
  }

  refuse(refusal: Refusal): void {
    this.#refusals.push(refusal)
    this.#refused += refusal.original.length + refusal.value.length
  }

  async #save(end: number): Promise<void> {
    if (end === 0) return
    this.#file ??= await open((this.#path = `${this.stem}-${this.#count++}.csv`), 'w', 0o600)
    await this.#file.write(this.#buffer, 0, end)
    this.#written += end
    this.#buffer.copy(this.#buffer, 0, end, this.#used)
    this.#used -= end
  }

  /** Writes what has gathered. @returns a part once one is full. */
  async flush(): Promise<Part | null> {
    if (this.#cut > 0) {
      await this.#save(this.#cut)
      return this.#close(this.#rowsAtCut)
    }
    await this.#save(this.#used)
    return this.#refused >= refusedSize ? this.#close(this.#rows) : null
  }

  /** The rest as a last part; null when there is nothing in it. */
  async close(): Promise<Part | null> {
    await this.#save(this.#used)
    return this.#close(this.#rows)
  }

  async #close(rows: number): Promise<Part | null> {
    await this.#file?.close()
    this.#file = null
    const part: Part = { path: this.#path, rows, refusals: this.#refusals }
    this.#rows -= rows
    this.#written = this.#cut = this.#refused = 0
    this.#refusals = []
    return part.rows > 0 || part.refusals.length > 0 ? part : null
  }
}
