import type { AppealDeed, AppealSide, AppealState } from '../../metrics/appeals/appeal'
import type { Verdict } from '../../metrics/indicators/verdict'
import type { FigureChange } from '../../metrics/scoring/figure-change'

/** A verdict that is objected to, as it was kept. */
export interface AppealItem {
  /** From 1. */
  readonly item: number
  readonly indicator: string
  readonly subject: string
  readonly title: string | null
  readonly verdict: Verdict
  readonly reason: string
  /** What it was corrected to; null where it stands. */
  readonly corrected: Verdict | null
}

/** A file that belongs to a step. */
export interface AppealFile {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  /** What its content says that it is. */
  readonly kind: string
}

export interface AppealStepTaken {
  readonly deed: AppealDeed
  /** The state that it led to. */
  readonly state: AppealState
  readonly who: string
  readonly at: string
  readonly why: string
  /** Last day for the side that has to act next; null where nobody has, or the calendar does not reach it. */
  readonly dueOn: string | null
  readonly files: readonly AppealFile[]
  /** What the decision would move when it was taken: figures, scores and ranks; null but for a decision. */
  readonly effect: readonly FigureChange[] | null
}

export interface Appeal {
  readonly number: number
  readonly period: string
  /** The revision that it objects to. */
  readonly revision: number
  readonly department: string
  /** Its name on the day of filing. */
  readonly departmentName: string
  readonly state: AppealState
  readonly awaits: AppealSide | null
  readonly dueOn: string | null
  /** Working days from today until then, negative once it is overdue; null where nobody has to act, or the calendar does not reach it. */
  readonly workingDaysLeft: number | null
  readonly overdue: boolean
  readonly items: readonly AppealItem[]
  /** The first first. */
  readonly steps: readonly AppealStepTaken[]
}

/** Which appeals; what is absent filters nothing. */
export interface AppealQuery {
  readonly period?: string
  readonly department?: string
  readonly state?: AppealState
}

/** On whose behalf it is asked: a department's contact sees and does what is its own or its forerunners'; null for the office. */
export type Speaker = string | null

interface Told {
  readonly who: string
  readonly why: string
}

type Sent = Pick<AppealFile, 'name' | 'sha256'>

export interface AppealRequest extends Told {
  readonly period: string
  readonly department: string
  readonly items: readonly { readonly indicator: string; readonly subject: string }[]
  readonly files: readonly Sent[]
}

export interface AppealStepRequest extends Told {
  readonly number: number
  readonly deed: 'ask' | 'answer' | 'withdraw'
  readonly files: readonly Sent[]
}

export interface ItemCorrection {
  readonly item: number
  readonly verdict: Verdict
}

export interface AppealDecision extends Told {
  readonly number: number
  /** Items that are corrected: all of them, some, or none. */
  readonly corrections: readonly ItemCorrection[]
}

/** Objections to verdicts, and what came of them. */
export interface AppealOffice {
  appeals(query: AppealQuery, speaker: Speaker): Promise<readonly Appeal[]>
  appeal(number: number, speaker: Speaker): Promise<Appeal>
  fileAppeal(request: AppealRequest, speaker: Speaker): Promise<Appeal>
  stepAppeal(request: AppealStepRequest, speaker: Speaker): Promise<Appeal>
  /** What corrections would move; nothing changes. */
  previewAppeal(request: Pick<AppealDecision, 'number' | 'corrections'>): Promise<readonly FigureChange[]>
  /** Corrections come on record together with the decision, or neither. */
  decideAppeal(request: AppealDecision): Promise<Appeal>
  /** Keeps a file that a later step names. */
  keepAppealFile(name: string, body: ReadableStream<Uint8Array>): Promise<AppealFile>
  /** Path of a file of an appeal. */
  appealFile(number: number, sha256: string, speaker: Speaker): Promise<AppealFile & { readonly path: string }>
}
