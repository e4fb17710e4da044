import { type FileHandle, open } from 'node:fs/promises'
import { rowGroup } from '../../warehouse/set-aside'
import type { LineNumber } from './line-number'
import type { Part, Refusal } from './part'

/** What a part is made of. */
export const partSizes = {
  /** Bytes after which a part is closed, so that storing one goes on beside reading the next. */
  bytes: 64 << 20,
  /** Files that it has at least, so that all threads of the engine have work. */
  files: 4,
  /**
   * Rows of a file: those of the engine's row group. A thread stores whole files, and so whole groups: what an insert leaves
   * unfinished is written again by the next checkpoint, in the midst of others and all of it held in memory.
   */
  rows: rowGroup,
} as const

/** Characters of refused rows after which a part is closed: they wait in memory. */
const refusedSize = 8 << 20
const lineFeed = 10

/** Writes rows into parts. Nothing is written to disk before a part is asked for. */
export class PartWriter {
  #buffer = Buffer.allocUnsafe(4 << 20)
  #used = 0
  /** Where in the buffer files end. */
  #cuts: number[] = []
  #file: FileHandle | null = null
  #count = 0
  #paths: string[] = []
  #written = 0
  /** Rows of the ended files of the part. */
  #rows = 0
  /** Rows behind the last cut. */
  #rest = 0
  #refusals: Refusal[] = []
  #refused = 0

  /** @param stem path that the numbers of files are added to. */
  constructor(
    readonly stem: string,
    readonly delimiter: string,
    readonly sizes: Readonly<Record<keyof typeof partSizes, number>> = partSizes,
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
    if (++this.#rest < this.sizes.rows) return
    this.#rest = 0
    this.#cuts.push(this.#used)
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

  /** Lets go of the file at hand, however the reading ended. */
  async end(): Promise<void> {
    await this.#file?.close()
    this.#file = null
  }

  refuse(refusal: Refusal): void {
    this.#refusals.push(refusal)
    this.#refused += refusal.original.length + refusal.value.length
  }

  /** Writes bytes of the file at hand. */
  async #save(end: number): Promise<void> {
    if (end === 0) return
    if (!this.#file) {
      const path = `${this.stem}-${this.#count++}.csv`
      this.#file = await open(path, 'w', 0o600)
      this.#paths.push(path)
    }
    // All of it: a bare write stops where the disk is full, and says so by a number alone.
    await this.#file.writeFile(this.#buffer.subarray(0, end))
    this.#written += end
    this.#buffer.copy(this.#buffer, 0, end, this.#used)
    this.#used -= end
    this.#cuts = this.#cuts.map((cut) => cut - end)
  }

  async #endFile(rows: number): Promise<void> {
    await this.end()
    this.#rows += rows
  }

  #close(): Part {
    const part: Part = { paths: this.#paths, rows: this.#rows, refusals: this.#refusals }
    this.#rows = this.#written = this.#refused = 0
    this.#paths = []
    this.#refusals = []
    return part
  }

  /** Writes what has gathered. @returns parts that are full by now. */
  async *full(): AsyncGenerator<Part, void> {
    while (this.#cuts.length > 0) {
      await this.#save(this.#cuts[0]!)
      this.#cuts.shift()
      await this.#endFile(this.sizes.rows)
      if (this.#paths.length >= this.sizes.files && this.#written >= this.sizes.bytes) yield this.#close()
    }
    await this.#save(this.#used)
    if (this.#refused >= refusedSize) yield* this.#last()
  }

  /** Writes what has gathered. @returns the parts that are left. */
  async *rest(): AsyncGenerator<Part, void> {
    yield* this.full()
    yield* this.#last()
  }

  async *#last(): AsyncGenerator<Part, void> {
    await this.#endFile(this.#rest)
    this.#rest = 0
    if (this.#rows > 0 || this.#refusals.length > 0) yield this.#close()
  }
}
