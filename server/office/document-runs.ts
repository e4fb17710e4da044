import type { Names } from '../../metrics/names'
import { documentFailed } from '../documents/mistakes'
import type { Session, Warehouse } from '../warehouse'
import { inWords } from '../warehouse/disk-full'
import { wallTime } from '../warehouse/wall-clock'
import { Mistake } from './mistake'

/** What a run is to make, and for whom. */
export interface RunHead {
  /** `bulletin`, `notice`, `certificate`, `export` … */
  readonly kind: string
  /** All that it is made from, as JSON: equal for equal documents. */
  readonly request: Readonly<Record<string, unknown>>
  readonly period: string | null
  readonly who: string
}

/** What a run has made. */
export interface RunResult {
  readonly asOf: string | null
  readonly revision: number | null
  /** Name of the file, as a reader gets it. */
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** Entered in the store together with the run. */
  readonly enter?: (session: Session) => Promise<void>
}

export interface DocumentRun extends RunHead {
  readonly number: number
  readonly asOf: string | null
  readonly revision: number | null
  /** Instant in Shanghai. */
  readonly startedAt: string
  readonly milliseconds: number
  readonly outcome: 'made' | 'failed'
  readonly file: string | null
  readonly bytes: number
  readonly sha256: string | null
  /** Why it failed. */
  readonly reason: Names | null
  /** It failed, and a later run made the same. */
  readonly repaired: boolean
}

interface StoredRun {
  readonly number: number
  readonly kind: string
  readonly request: string
  readonly period: string | null
  readonly as_of: string | null
  readonly revision: number | null
  readonly who: string
  readonly started_at: string
  readonly milliseconds: number
  readonly outcome: DocumentRun['outcome']
  readonly file: string | null
  readonly bytes: number
  readonly sha256: string | null
  readonly reason_zh: string | null
  readonly reason_en: string | null
  readonly repaired: boolean
}

const runOf = ({ request, as_of: asOf, started_at: startedAt, reason_zh: zh, reason_en: en, bytes, ...run }: StoredRun): DocumentRun => ({
  ...run,
  request: JSON.parse(request) as DocumentRun['request'],
  asOf,
  startedAt,
  bytes: Number(bytes),
  reason: zh === null || en === null ? null : { zh, en },
})

// A bulletin that failed is made by the next one of its period, whoever signs that one.
const runsSql = `SELECT r.*, r.outcome = 'failed' AND EXISTS (SELECT 1 FROM document_run l WHERE l.number > r.number AND l.outcome = 'made' AND (l.request = r.request OR (r.kind = 'bulletin' AND l.kind = r.kind AND l.period = r.period))) AS repaired FROM document_run r`

/** What a caller is told of an error. */
function mistakeOf(error: unknown, folder: string): Mistake {
  const told = inWords(error, folder)
  return told instanceof Mistake ? told : documentFailed(told instanceof Error ? told.message : String(told))
}

/** Every document that was made or could not be: who, what, when, how long, what came of it. */
export class DocumentRuns {
  constructor(private readonly warehouse: Warehouse) {}

  /** The newest first, at most so many. */
  async list(most = 500): Promise<DocumentRun[]> {
    return (await this.warehouse.query<StoredRun>(`${runsSql} ORDER BY r.number DESC LIMIT ${most}`)).map(runOf)
  }

  async find(number: number): Promise<DocumentRun | null> {
    const [found] = await this.warehouse.query<StoredRun>(`${runsSql} WHERE r.number = CAST(:number AS INTEGER)`, { number })
    return found ? runOf(found) : null
  }

  /** The newest that made a document of a kind for a period; null where none has. */
  async newest(kind: string, period: string): Promise<DocumentRun | null> {
    const [found] = await this.warehouse.query<StoredRun>(`${runsSql} WHERE r.kind = :kind AND r.period = :period AND r.outcome = 'made' ORDER BY r.number DESC LIMIT 1`, { kind, period })
    return found ? runOf(found) : null
  }

  /** Those that failed and that nobody has made since, the newest first. */
  async failed(): Promise<DocumentRun[]> {
    return (await this.warehouse.query<StoredRun>(`SELECT * FROM (${runsSql}) f WHERE f.outcome = 'failed' AND NOT f.repaired ORDER BY f.number DESC LIMIT 20`)).map(runOf)
  }

  /**
   * Does what makes a document, and enters the run. A request that is refused (a Mistake of the caller: an unknown period, no
   * data) is none; one that fails is entered with its reason.
   *
   * @throws Mistake with the reason.
   */
  async enter(head: RunHead, work: () => Promise<RunResult>): Promise<DocumentRun> {
    const [startedAt, started] = [wallTime(), performance.now()]
    const insert = (session: Session, { outcome, asOf, revision, file, bytes, sha256, reason }: Pick<DocumentRun, 'outcome' | 'asOf' | 'revision' | 'file' | 'bytes' | 'sha256' | 'reason'>): Promise<number> =>
      session.run(
        `INSERT INTO document_run (number, kind, request, period, as_of, revision, who, started_at, milliseconds, outcome, file, bytes, sha256, reason_zh, reason_en)
         SELECT COALESCE(MAX(number), 0) + 1, :kind, :request, :period, CAST(:as_of AS DATE), CAST(:revision AS INTEGER), :who, CAST(:started_at AS TIMESTAMP), CAST(:milliseconds AS INTEGER),
           :outcome, :file, CAST(:bytes AS BIGINT), :sha256, :reason_zh, :reason_en FROM document_run`,
        {
          kind: head.kind,
          request: JSON.stringify(head.request),
          period: head.period,
          as_of: asOf,
          revision,
          who: head.who,
          started_at: startedAt,
          milliseconds: Math.round(performance.now() - started),
          outcome,
          file,
          bytes,
          sha256,
          reason_zh: reason?.zh ?? null,
          reason_en: reason?.en ?? null,
        },
      )
    try {
      const { enter, ...result } = await work()
      return await this.warehouse.transaction(async (session) => {
        await enter?.(session)
        await insert(session, { outcome: 'made', reason: null, ...result })
        const [run] = await session.query<StoredRun>(`${runsSql} ORDER BY r.number DESC LIMIT 1`)
        return runOf(run!)
      })
    } catch (error) {
      const mistake = mistakeOf(error, this.warehouse.folder)
      if (mistake.status >= 500) {
        // Where the store cannot be written either, the caller is still told why.
        await this.warehouse.transaction((session) => insert(session, { outcome: 'failed', asOf: null, revision: null, file: null, bytes: 0, sha256: null, reason: mistake.detail })).catch(() => undefined)
      }
      throw mistake
    }
  }
}
