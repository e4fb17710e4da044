import type { BulletinDocument } from './document'
import { messages } from './messages'
import { plain, sentence } from './sentence'

const words = messages.imprint

/** Lines of the 版记 (GB/T 9704-2012, 7.4): whom copies go to, who printed it and when; what stands left and right. */
export const imprintLines = ({ copiesTo, office, date }: BulletinDocument['imprint']): readonly (readonly [string, string])[] => [
  ...(copiesTo === '' ? [] : [[plain(sentence(words.copiesTo, { copiesTo: copiesTo.replace(/。$/, '') })), ''] as const]),
  [plain(sentence(words.office, { office })), plain(sentence(words.printed, { date }))],
]
