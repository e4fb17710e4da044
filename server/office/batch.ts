import type { Names } from '../../metrics/names'
import type { RejectWords } from '../intake/check/reject-texts'

/** Who changed something, when, and why. */
export interface Change {
  readonly who: string
  /** Instant in Shanghai. */
  readonly at: string
  readonly why: string | null
}

/** A row that the office decided: a limit, a day of the calendar, an exemption, a department. */
export interface Decision {
  readonly batch: number
  readonly line: number
  /** Texts by column id; blank where nothing is said. */
  readonly cells: Readonly<Record<string, string>>
  /** Whether it counts now: a later one takes the place of an earlier one with the same key. */
  readonly standing: boolean
  readonly made: Change
  readonly withdrawn: Change | null
  readonly sample: boolean
}

export interface DecisionRequest {
  /** Record type. */
  readonly type: string
  /** Texts by column id. */
  readonly cells: Readonly<Record<string, string>>
  readonly who: string
  readonly why: string
}

export interface WithdrawRequest {
  readonly batch: number
  readonly who: string
  readonly why: string
}

export interface Batch {
  readonly id: number
  readonly source: string
  readonly profile: string
  /** `decided` says by what the encoding was told. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number; readonly encoding: string; readonly decided: Names }[]
  readonly observedOn: string
  readonly importedAt: string
  readonly who: string
  readonly why: string | null
  /** Who took it out, when and why; null unless it is withdrawn. */
  readonly withdrawn: Change | null
  readonly status: 'loaded' | 'held' | 'withdrawn'
  /** Why it is held. */
  readonly held: Names | null
  readonly sample: boolean
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicate: number
  /** Refused rows that corrections have taken in since. */
  readonly mended: number
  /** The batch whose refused rows it mends. */
  readonly corrects: number | null
  /** Accepted records by record type. */
  readonly records: Readonly<Record<string, number>>
  readonly milliseconds: number
  /** What the profile says about its reading, such as 以门户目录代年度清单. */
  readonly notes: readonly Names[]
}

export interface Reject extends RejectWords {
  readonly batch: number
  readonly file: string
  readonly line: number
  readonly value: string
  /** The row as it was delivered. */
  readonly original: string
  /** The correction that took the row in, by whom and when; null while it is refused. */
  readonly mended: { readonly batch: number; readonly who: string; readonly at: string } | null
}

export interface ImportRequest {
  /** Paths of files on this machine, in the order given. */
  readonly files: readonly string[]
  /** Name of a profile, or the text of one; none for a correction, which is read as its batch was. */
  readonly profile?: string
  readonly observedOn?: string
  /** Encodings that a person names, by the names of files; detected or as the profile says by default. */
  readonly encodings?: Readonly<Record<string, string>>
  readonly who: string
  /** Reason for which a person lets a held batch in. */
  readonly release?: string
  /** Why the data are imported, where a reader must know. */
  readonly why?: string
  /** Batch whose refused rows the one file holds, mended in the list as it was downloaded. */
  readonly corrects?: number
  /** A decision of the office: it is taken whole or not at all, and leaves the sample where it is. */
  readonly decided?: boolean
  /** The committed sample, never a file of somebody's: it is marked, and gives way to the first real one. */
  readonly sample?: boolean
}

export interface ImportResult {
  readonly batch: Batch
  /** The same source, content and observation day had been imported before; nothing was changed. */
  readonly repeated: boolean
  /** Set when this import took the sample data out. */
  readonly removedSample: boolean
  /** The first rejects (at most 100); all are in the table. */
  readonly rejects: readonly Reject[]
}
