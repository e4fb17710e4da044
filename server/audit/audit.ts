import type { Warehouse } from '../warehouse'
import { unlessFull, wasFull } from '../warehouse/disk-full'
import { wallTime } from '../warehouse/wall-clock'
import { acting } from './acting'
import { type AuditEntry, type AuditNote, beginning, hashOf } from './entry'
import { type Head, headsFile, headsIn, writeHead } from './heads'
import { asideUnwritable } from './mistakes'
import { type AuditFilter, type AuditPage, type AuditQuery, linesOf, matching } from './query'
import { entryOf, store, type StoredEntry } from './stored'

const instant = (): string => `${wallTime().replace(' ', 'T')}+08:00`

/** The record of who did what, when, and from where: it only grows, and each entry holds the hash of the one before it. */
export class Audit {
  private queue: Promise<unknown> = Promise.resolve()
  private last: AuditEntry | null = null
  /** The line aside of the newest entry, while it is not written. */
  private owed: Head | null = null

  private constructor(
    private readonly warehouse: Warehouse,
    private readonly now: () => string,
  ) {}

  /** Goes on with the record of a store. @param now the instant in Shanghai. */
  static async open(warehouse: Warehouse, now: () => string = instant): Promise<Audit> {
    const audit = new Audit(warehouse, now)
    await audit.resume()
    return audit
  }

  /** Enters a deed. One at a time, in the order of the calls; a long import holds nobody up. */
  enter(note: AuditNote): Promise<void> {
    const { who, otherwise, from } = acting()
    const told = { ...note, who: who ?? note.who ?? otherwise, from: note.from ?? from }
    const entered = this.queue.then(() => this.write(told))
    this.queue = entered.catch(() => undefined)
    return entered
  }

  /** Waits for what is being entered. */
  settled(): Promise<unknown> {
    return this.queue
  }

  /** One page of the entries that match, the newest first. */
  async page({ page = 1, size = 50, grouped = false, ...filter }: AuditQuery): Promise<AuditPage> {
    const { from, parameters } = matching(filter)
    const lines = grouped ? linesOf(from) : `SELECT number, 1 AS times, made_at AS since ${from}`
    const [counted] = await this.warehouse.query<{ total: number; lines: number }>(`SELECT CAST(COALESCE(SUM(times), 0) AS INTEGER) AS total, CAST(COUNT(*) AS INTEGER) AS lines FROM (${lines}) AS line`, parameters)
    const rows = await this.warehouse.query<StoredEntry & { readonly times: number; readonly since: string }>(
      `SELECT entry.*, line.times, line.since FROM (${lines}) AS line JOIN audit_entry AS entry ON entry.number = line.number ORDER BY line.number DESC LIMIT ${size} OFFSET ${(page - 1) * size}`,
      parameters,
    )
    return { entries: rows.map((row) => ({ ...entryOf(row), times: row.times, since: row.since })), total: counted?.total ?? 0, lines: counted?.lines ?? 0 }
  }

  /** Every entry that matches, the oldest first, in pages. */
  async *rows(filter: AuditFilter): AsyncIterable<readonly AuditEntry[]> {
    const { from, parameters } = matching(filter)
    for await (const page of this.warehouse.stream<StoredEntry>(`SELECT * ${from} ORDER BY number`, parameters)) yield page.map(entryOf)
  }

  private async write({ deed, about, period = null, outcome = 'done', why = null, who, from, before = null, after = null }: AuditNote & { readonly who: string; readonly from: string }): Promise<void> {
    await this.writeOwed()
    const at = this.now()
    const open = {
      number: (this.last?.number ?? 0) + 1,
      at,
      who,
      from,
      deed,
      about,
      period,
      outcome,
      why,
      before,
      after,
      clockBack: this.last !== null && at < this.last.at,
      previous: this.last?.hash ?? beginning,
      hash: '',
    }
    const entry = { ...open, hash: hashOf(open) }
    await store(this.warehouse, entry)
    this.last = entry
    this.owed = { number: entry.number, hash: entry.hash, late: false }
    // Where the disk is full it is written before the next entry, or by the next opening: this one is entered.
    await this.writeOwed().catch(unlessFull)
  }

  private async writeOwed(): Promise<void> {
    const { folder } = this.warehouse
    if (this.owed)
      await writeHead(folder, this.owed).catch((error: unknown) => {
        throw wasFull(error) ? error : asideUnwritable(headsFile(folder), error)
      })
    this.owed = null
  }

  /**
   * Goes on from the newest entry. An entry without its line aside is what a process leaves that ends between the two:
   * the line is written now, or where the disk is full before the next entry, and says so. Anything else that does not fit stays as it is, for `verify` to name.
   */
  private async resume(): Promise<void> {
    const [row] = await this.warehouse.query<StoredEntry>('SELECT * FROM audit_entry ORDER BY number DESC LIMIT 1')
    this.last = row ? entryOf(row) : null
    let head: Head | null = null
    for await (const one of headsIn(this.warehouse.folder)) head = one
    const behind = this.last !== null && (head?.number ?? 0) === this.last.number - 1 && (head?.hash ?? beginning) === this.last.previous
    if (!this.last || !behind) return
    this.owed = { number: this.last.number, hash: this.last.hash, late: true }
    await this.writeOwed().catch(unlessFull)
  }
}
