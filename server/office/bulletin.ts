import type { BulletinFormat } from '../bulletin/formats'
import type { OfficeSettings } from '../bulletin/office'
import type { Change } from './batch'
import type { PeriodDeed } from './period'

/** Who the office is, as it stands and as it stood. */
export interface OfficeIdentity {
  readonly settings: OfficeSettings
  /** Who set it, when and why; null while the default stands. */
  readonly made: Change | null
  /** What stood before, the newest first. */
  readonly earlier: readonly { readonly settings: OfficeSettings; readonly made: Change }[]
}

export interface OfficeRequest {
  /** What is set anew; the rest stays. */
  readonly settings: Partial<OfficeSettings>
  readonly who: string
  readonly why: string
}

export interface EditRequest extends PeriodDeed {
  /** Id of the paragraph. */
  readonly paragraph: string
  /** The figures that the officer saw, in their order. */
  readonly figures: readonly string[]
  /** Words before, between and after them; null takes the rewriting back. */
  readonly texts: readonly string[] | null
}

/** A rewriting or its withdrawal, as it was entered. */
export interface EditEntry extends Change {
  readonly paragraph: string
  readonly texts: readonly string[] | null
}

export interface IssueRequest extends PeriodDeed {
  readonly signer: string
  /** Serial number in the year; by default the next one. */
  readonly serial?: number
  /** 成文日期, a day; by default today in Shanghai. */
  readonly date?: string
}

export interface IssuedFile {
  readonly name: string
  readonly format: BulletinFormat
  readonly bytes: number
  readonly sha256: string
}

/** A document that was issued: its files never change. */
export interface IssuedDocument {
  readonly id: number
  readonly period: string
  readonly kind: 'bulletin' | 'erratum'
  /** Of the figures in it. */
  readonly revision: number
  /** 发文字号. */
  readonly number: string
  readonly title: string
  /** 成文日期. */
  readonly date: string
  readonly signer: string
  readonly who: string
  readonly at: string
  readonly why: string
  readonly files: readonly IssuedFile[]
}

/** Writing, signing and issuing bulletins. */
export interface BulletinOffice {
  identity(): Promise<OfficeIdentity>
  /** Sets who the office is; what stood before stays on record. */
  setIdentity(request: OfficeRequest): Promise<OfficeIdentity>
  /** Rewritings of a period, the newest first. */
  edits(period: string): Promise<readonly EditEntry[]>
  /** Rewrites the words between the figures of a paragraph, or takes that back. @throws Mistake where the period's text is closed. */
  edit(request: EditRequest): Promise<readonly EditEntry[]>
  /** Issues the bulletin of a final period, or the erratum of a revised one, under a number of its own. */
  issue(request: IssueRequest): Promise<IssuedDocument>
  /** What was issued, of a period or of all, the newest first. */
  issued(period?: string): Promise<readonly IssuedDocument[]>
  /** The bytes of a file as they were issued. @throws Mistake when they are no longer the same. */
  issuedFile(id: number, format: BulletinFormat): Promise<{ readonly name: string; readonly bytes: Uint8Array }>
}
