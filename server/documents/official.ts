import type { Ranking } from '../../metrics/scoring/ranking'
import type { Block, BulletinDocument } from '../bulletin/document'
import { messages } from '../bulletin/messages'
import type { OfficeSettings } from '../bulletin/office'
import type { Seal } from '../evaluation/seal'

/** What an official document says, beside its frame. */
export interface OfficialText {
  readonly kind: BulletinDocument['kind']
  /** 发文字号; null where it bears none. */
  readonly number: string | null
  readonly title: readonly string[]
  readonly addressees: string
  readonly blocks: readonly Block[]
  /** 成文日期, in words. */
  readonly date: string
}

/** Whose figures it gives. */
export interface OfficialFrame {
  readonly office: OfficeSettings
  readonly period: string
  readonly scheme: string
  readonly asOf: string | null
  readonly sample: boolean
  /** Its figures may still move. */
  readonly draft: boolean
}

/** Figures that were kept and that departments have heard of are final. */
export const isDraft = ({ state, revision }: Seal): boolean => revision === null || state === 'open' || state === 'frozen'

export const frameOfRanking = (office: OfficeSettings, ranking: Ranking, seal: Seal): OfficialFrame => ({
  office,
  period: ranking.period,
  scheme: ranking.scheme,
  asOf: ranking.asOf,
  sample: ranking.sample,
  draft: isDraft(seal),
})

/** A document in the layout of GB/T 9704, as the bulletin is: masthead, marks, title, addressee, text, signature. */
export const officialDocument = ({ office, sample, draft, ...frame }: Omit<OfficialFrame, 'office'> & { readonly office: Pick<OfficeSettings, 'name'> }, { kind, number, title, addressees, blocks, date }: OfficialText): BulletinDocument => ({
  ...frame,
  kind,
  sample,
  masthead: office.name,
  stamps: [...(draft ? [messages.stamp] : []), ...(sample ? [messages.sampleStamp] : [])],
  number,
  notices: sample ? [messages.sampleNotice] : [],
  title: [...title],
  addressees,
  blocks: [...blocks],
  annexes: [],
  signature: { office: office.name, date },
  imprint: { copiesTo: '', office: office.name, date },
})
