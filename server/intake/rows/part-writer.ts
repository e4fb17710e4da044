import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { LineNumber } from './line-number'
import type { Part, Refusal } from './part'

/** Bytes after which a part is closed, so that checking one goes on beside reading the next. */
const partSize = 64 << 20
/** Characters of refused rows after which a part is closed: they wait in memory. */
const refusedSize = 8 << 20
const lineFeed = 10

/** Writes rows into parts. Nothing is written to disk before `flush`. */
export class PartWriter {
  #buffer = Buffer.allocUnsafe(4 << 20)
  #used = 0
  #file: FileHandle | null = null
  #path = ''
  #count = 0
  #bytes = 0
  #rows = 0
  #refusals: Refusal[] = []
  #refused = 0

  /** @param stem path that part numbers are added to. */
  constructor(
    readonly stem: string,
    readonly delimiter: string,
  ) {}

  #room(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#used + bytes))
    this.#buffer.copy(larger, 0, 0, this.#used)
    this.#buffer = larger
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
    this.#rows++
  }

  /** A row of cells written as CSV. */
  write(line: number, cells: string): void {
    const text = `${line}${this.delimiter}${cells}\n`
    this.#room(text.length * 3)
    this.#used += this.#buffer.write(text, this.#used)
    this.#rows++
  }

  refuse(refusal: Refusal): void {
    this.#refusals.push(refusal)
    this.#refused += refusal.original.length + refusal.value.length
  }

  /** Writes what has gathered. @returns a part once it is full. */
  async flush(): Promise<Part | null> {
    if (this.#used > 0) {
      this.#file ??= await open((this.#path = `${this.stem}-${this.#count++}.csv`), 'w', 0o600)
      await this.#file.write(this.#buffer, 0, this.#used)
      this.#bytes += this.#used
      this.#used = 0
    }
    return this.#bytes >= partSize || this.#refused >= refusedSize ? this.close() : null
  }

  /** The part so far; null when there is nothing in it. */
  async close(): Promise<Part | null> {
    await this.#file?.close()
    this.#file = null
    const part: Part = { path: this.#path, rows: this.#rows, refusals: this.#refusals }
    this.#bytes = this.#rows = this.#refused = 0
    this.#refusals = []
    return part.rows > 0 || part.refusals.length > 0 ? part : null
  }
}

export const stemIn = (folder: string, name: string): string => join(folder, name)
