import type { Names } from '../names'
import { recordTypes } from '../records'
import { documentKinds } from './document-kind'

/** What is done to a kind of thing is told by the code of the kind: a type of record, a document, what is set. */
export const auditAbouts: Readonly<Record<string, Names>> = {
  ...Object.fromEntries([...recordTypes.values()].map(({ id, names }) => [id, names])),
  ...documentKinds,
  office: { zh: '发文机关', en: 'Issuing office' },
  messages: { zh: '消息接收', en: 'Messages' },
}

/** Codes of what is called so, in part and in either language. */
export function aboutsCalled(part: string): string[] {
  const sought = part.toLowerCase()
  return Object.entries(auditAbouts).flatMap(([code, { zh, en }]) => ([zh, en].some((one) => one.toLowerCase().includes(sought)) ? [code] : []))
}
