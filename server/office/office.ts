import type { Scope } from '../access/scope'
import type { AccountOffice, DoorOffice } from '../access/account-office'
import type { Access } from '../access/access'
import type { Names } from '../../metrics/names'
import type { AppealOffice } from '../appeals/appeal'
import type { AuditNote } from '../audit/entry'
import type { AuditOffice } from '../audit/office'
import type { BulletinDocument } from '../bulletin/document'
import type { BulletinFormat } from '../bulletin/formats'
import type { Explanation } from '../evaluation/explain'
import type { Seal } from '../evaluation/seal'
import type { MessageOffice } from '../notify/message'
import type { PullRun, Source, SourceRequest } from '../pull/sources'
import type { PreviewedFile, ProfileInfo, ProfileRemoval, ProfileRequest, Uploads } from '../intake'
import type { Batch, Decision, DecisionRequest, ImportRequest, ImportResult, Reject, WithdrawRequest } from './batch'
import type { BulletinOffice } from './bulletin'
import type { DocumentOffice } from './documents'
import type { GonePage, GoneQuery } from './gone'
import type { FixList } from './fixes'
import type { PeriodInfo, PeriodOffice } from './period'
import type { Lineage } from './lineage'
import type { OverdueList, OverdueQuery } from './overdue'
import type { SchemePreview } from './preview'
import type { SourceHealth } from './source-health'
import type { TaskList, TaskQuery } from './tasks'
import type { UnmatchedName } from './unmatched'
import type { UnderWay } from './work'
import type { Counts, Indicator, Verdict, VerdictRow } from '../../metrics/indicators'
import type { CityFigure, Frame, Ranking, RankScope } from '../../metrics/scoring/ranking'
import type { Duty, Scheme, Target } from '../../metrics/schemes'
import type { PlanClause } from '../../metrics/schemes/plans'
import type { Facet } from '../../metrics/tally/facets'
import type { PivotTable } from '../../metrics/tally/pivot-table'
import type { Slice } from '../../metrics/tally/slice'

/** Which evaluation: everything that a figure depends on beside the data. */
export interface EvaluationQuery {
  /** `2015`, `2015-H1`, `2015-Q3`, `2015-10`. */
  readonly period: string
  /** Scheme id; by default the one in force in the period, else the nearest. */
  readonly scheme?: string
  /** Day whose end is the as-of asked for; by default the end of the period. */
  readonly asOf?: string
  /** Number of figures that were kept; by default the newest of a period that is frozen. */
  readonly revision?: number
}

export interface RankingQuery extends EvaluationQuery {
  /** One group, or `all` to rank across groups; by default every department, each ranked within its group. */
  readonly group?: RankScope
  readonly slice?: Slice
}

/** What a ranking is asked with. */
export interface FiguresQuery extends RankingQuery {
  /** Ids of the indicators to give figures of, beside those that lead and those that make the score; by default all. */
  readonly figures?: readonly string[]
}

/** A ranking with what the browser needs to recompute it for any slice. */
export interface RankingAnswer extends Ranking, Seal {
  readonly frame: Frame
  /** The scheme that it was made with: of a frozen period the one that was kept, whatever the program has by now. */
  readonly rules: Scheme
}

export interface VerdictQuery extends EvaluationQuery {
  readonly indicator: string
  readonly department?: string
  readonly verdict?: Verdict
  readonly slice?: Slice
  /** Column of the verdict row to sort by; by default department, then subject. */
  readonly sort?: string
  readonly descending?: boolean
  /** From 1. */
  readonly page?: number
  /** At most 500. */
  readonly size?: number
}

export interface VerdictPage extends Seal {
  readonly asOf: string | null
  readonly rows: readonly VerdictRow[]
  /** Rows that match. */
  readonly total: number
  /** Counts of the query without its `verdict`: the same as the figure's. */
  readonly counts: Counts
}

/** Which bulletin, and as what it is written. */
export interface BulletinQuery extends EvaluationQuery {
  readonly format?: BulletinFormat
}

/** Which figure: of a department, or of the city when none is named. */
export interface ExplainQuery extends EvaluationQuery {
  readonly indicator: string
  readonly department?: string
}

export interface PreviewQuery extends EvaluationQuery {
  /** YAML: the scheme that it starts from, and what differs. */
  readonly draft: string
}

export interface FixQuery extends EvaluationQuery {
  readonly department: string
  /** At most 500. */
  readonly size?: number
}

export interface PivotQuery extends RankingQuery {
  /** An axis: `department`, `group`, `indicator`, `verdict`, or a dimension. */
  readonly rows: string
  /** Absent for the measures alone. */
  readonly columns?: string
  /** By default every measured one, which asks for the indicator on an axis. */
  readonly indicators?: readonly string[]
}

export type VerdictRowPage = readonly VerdictRow[]

/** What is in the data folder. */
export interface Overview {
  readonly sample: boolean
  readonly version: string
  readonly empty: boolean
  /** Changes whenever data change: the mark by which caches and snapshots are known. */
  readonly dataVersion: string
  /** Periods with data and those that were frozen, the newest first: years, halves, quarters, months. */
  readonly periods: readonly PeriodInfo[]
  /** Figures of frozen periods that the data as they are now would move, as far as it is known yet. */
  readonly proposals: readonly { readonly period: string; readonly figures: number }[]
  /** False while proposals are still being worked out. */
  readonly proposalsComplete: boolean
  /** The period that a page opens with. */
  readonly defaultPeriod: string | null
  /** Sources whose last run failed, and why. */
  readonly failedPulls: readonly { readonly source: string; readonly at: string; readonly message: Names | null }[]
  /** Documents that could not be made and that nobody has made since, and why. */
  readonly failedRuns: readonly { readonly number: number; readonly kind: string; readonly at: string; readonly reason: Names }[]
  /** What takes long and is under way. */
  readonly work: UnderWay | null
}

/** An indicator as data: everything but its SQL. */
export type IndicatorDefinition = Omit<Indicator, 'verdicts'>

export interface IndicatorAnswer {
  readonly indicator: IndicatorDefinition
  /** Title of the plan that the scheme rests on. */
  readonly plan: string
  /** The clauses that the indicator measures, word for word. */
  readonly clauses: readonly PlanClause[]
  /** The text that judges, with its named parameters. */
  readonly sql: string
  /** Number of the kept figures that definition and text were kept with; null where they are those of the program. */
  readonly revision: number | null
  readonly scheme: Scheme
  /** The target at the end of the period's calendar year; null where the scheme has none. */
  readonly target: Target | null
  readonly weight: number | null
  /** The duty as the scheme states it; null where the scheme lacks the indicator. */
  readonly duty: Duty | null
  /** Null without a period. */
  readonly city: CityFigure | null
}

/** A DuckDB file for the browser's engine: the tally, the departments, the frame, and the verdict rows where they are few. */
export interface SnapshotFile {
  readonly path: string
  /** SHA-256 of the content: its name and its ETag. */
  readonly sha256: string
  readonly bytes: number
  /** Path of the gzip form; null while it is being made. */
  readonly gzip: string | null
}

/** What an evaluating office does; the pages, the API and the command line all go through it. */
export interface Office extends PeriodOffice, BulletinOffice, AuditOffice, DocumentOffice, AccountOffice, Pick<AppealOffice, 'appeals' | 'appeal'> {
  overview(): Promise<Overview>
  ranking(query: FiguresQuery): Promise<RankingAnswer>
  facets(query: RankingQuery): Promise<readonly Facet[]>
  verdicts(query: VerdictQuery): Promise<VerdictPage>
  /** Every row of the query in pages, for exports. */
  verdictRows(query: VerdictQuery): AsyncIterable<VerdictRowPage>
  /** What a department can still do, the most worth first. */
  fixes(query: FixQuery): Promise<FixList>
  /** What falls due and what is overdue, by day, department and indicator. */
  tasks(query: TaskQuery): Promise<TaskList>
  /** Who would rise and fall under a scheme that is being considered; nothing changes. */
  preview(query: PreviewQuery): Promise<SchemePreview>
  /** How a figure came about. */
  explain(query: ExplainQuery): Promise<Explanation>
  batches(): Promise<readonly Batch[]>
  rejects(batch: number): AsyncIterable<readonly Reject[]>
  /** The rows of a batch that are still refused, as a CSV to be mended and sent back. */
  rejectSheet(batch: number, language: keyof Names): AsyncIterable<string>
  /** Names of departments that no batch could match, those of most rows first. */
  unmatched(): Promise<readonly UnmatchedName[]>
  /** What sources no longer list, the last to go first. */
  gone(query: GoneQuery): Promise<GonePage>
  /** What was decided of a record type, the newest first. */
  decisions(type: string): Promise<readonly Decision[]>
  /** Enters one decision; it is a batch of its own. */
  decide(request: DecisionRequest): Promise<ImportResult>
  /** Import profiles: the office's own, then those that are shipped. */
  profiles(): Promise<readonly ProfileInfo[]>
  /** The document of a profile. */
  profile(name: string): Promise<string>
  /** Keeps a profile under its name. @returns the name. */
  putProfile(request: ProfileRequest): Promise<string>
  /** Keeps a profile no longer, unless a source is read by it. @returns how many batches were read by it; each keeps its copy. */
  removeProfile(request: ProfileRemoval): Promise<number>
  /** Addresses that data are fetched from, with their last runs. */
  sources(): Promise<readonly Source[]>
  addSource(request: SourceRequest): Promise<void>
  removeSource(request: { readonly id: string; readonly who: string; readonly why: string }): Promise<void>
  /** Fetches a source now and imports what it gives. */
  pull(id: string): Promise<PullRun>
  /** Lets a held batch in, for a reason that is kept. */
  release(request: WithdrawRequest): Promise<void>
  /** Takes a batch out of every figure that is still open; it stays on record. */
  withdraw(request: WithdrawRequest): Promise<void>
  /** The import, withdrawal or freeze that is under way; null while none is. */
  work(): Promise<UnderWay | null>
  import(request: ImportRequest, progress?: (fraction: number, step: string) => void): Promise<ImportResult>
  /** The bytes of the bulletin, as a Word document by default. */
  bulletin(query: BulletinQuery): Promise<Uint8Array>
  close(): Promise<void>
}

/** An office that holds the data itself: what the server serves beside the common questions. */
export interface HoldingOffice extends AppealOffice, MessageOffice, Office, DoorOffice {
  /** Enters into the audit what did not go through the office: a sign-in, a refusal, a download. */
  enter(note: AuditNote): Promise<void>
  /** The office as far as somebody may see. */
  within(scope: Scope): HoldingOffice
  /** The ranking of another period as it stands beside a period: as it stood, where that one is frozen; null where there is none. */
  beside(query: EvaluationQuery, period: string): Promise<Ranking | null>
  snapshot(query: EvaluationQuery): Promise<SnapshotFile>
  /** How an indicator judges a period: of kept figures as it was kept with them, else as the program has it, and `revision` is null. @throws Mistake for an unknown indicator, period, scheme or day. */
  definition(query: EvaluationQuery & { readonly indicator: string }): Promise<{ readonly indicator: Indicator } & Seal>
  /** Counts by rows and columns, with totals that add up. */
  pivot(query: PivotQuery): Promise<PivotTable>
  bulletinDocument(query: EvaluationQuery): Promise<BulletinDocument & Seal>
  overdue(query: OverdueQuery): Promise<OverdueList>
  sourceHealth(): Promise<SourceHealth>
  /** @param code of a department. */
  lineage(code: string): Promise<Lineage>
  /** Begins to fetch sources at their times, and to tell people of what is news. @param failed told what no log holds. */
  schedule(failed: (source: string, error: unknown) => void): Promise<void>
  /** Files that browsers have sent and that are not imported yet. */
  readonly uploads: Uploads
  /** Departments as they are called now, for whom somebody may speak. */
  departmentNames(): Promise<readonly { readonly code: string; readonly name: string }[]>
  /** Who may sign in, and who is. */
  readonly access: Access
  /** @param profile name of one, or the text of one. */
  previewUploads(ids: readonly string[], profile: string, encodings: ImportRequest['encodings']): Promise<readonly PreviewedFile[]>
  /** Name of the profile that reads files that were sent best; null where none does. */
  fitUploads(ids: readonly string[], encodings: ImportRequest['encodings']): Promise<string | null>
  /** A draft of a profile for files that were sent. */
  suggestProfile(ids: readonly string[], encodings: ImportRequest['encodings']): Promise<string>
  importUploads(ids: readonly string[], request: Omit<ImportRequest, 'files'>, progress?: (fraction: number, step: string) => void): Promise<ImportResult>
}
