import type { Names } from '../names'

/** What people are told of. */
export const messageKinds = {
  deadline: { zh: '到期和逾期事项', en: 'Deadlines' },
  batch: { zh: '暂缓的批次', en: 'Held batches' },
  appeal: { zh: '申诉', en: 'Appeals' },
  period: { zh: '征求意见和通报印发', en: 'Comment and bulletins' },
} satisfies Record<string, Names>

export type MessageKind = keyof typeof messageKinds

/** How people are told. */
export const messageWays = {
  product: { zh: '本系统', en: 'Here' },
  mail: { zh: '邮件', en: 'Mail' },
  webhook: { zh: '消息接口', en: 'Webhook' },
} satisfies Record<string, Names>

export type MessageWay = keyof typeof messageWays
