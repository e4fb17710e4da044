import { type MessageKind, messageKinds, type MessageWay } from './kind'

/** What somebody wants to be told of, and how. */
export interface MessageChoice {
  readonly ways: Readonly<Record<MessageKind, readonly MessageWay[]>>
  /** Where to; null for nowhere. */
  readonly mail: string | null
  readonly webhook: string | null
  /** Language of what is sent. */
  readonly language: 'zh' | 'en'
}

/** Before she has chosen: everything, here. */
export const usualChoice: MessageChoice = {
  ways: Object.fromEntries(Object.keys(messageKinds).map((kind) => [kind, ['product']])) as unknown as MessageChoice['ways'],
  mail: null,
  webhook: null,
  language: 'zh',
}
