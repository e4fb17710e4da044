import type { Weights } from './deal'

/** How often file-mode datasets declare each frequency, in a hundred; an empty text is a blank cell. */
export const frequencyMixes = {
  usual: { 每季度: 40, 每年: 16, 每月: 14, 每半年: 10, 不定期: 8, 每周: 1, 二周: 1, 每半个月: 1, 按需: 2, 一次性: 2, 静态: 1, 视情况而定: 2, '': 2 },
  plain: { 每季度: 50, 每月: 20, 每年: 20, 每半年: 10 },
  brisk: { 每月: 40, 每季度: 30, 每周: 10, 每年: 20 },
  irregular: { 不定期: 70, 每年: 20, 每季度: 10 },
  patchy: { '': 40, 每年: 30, 每季度: 20, 待定: 10 },
  archive: { 一次性: 40, 静态: 20, 每年: 40 },
} satisfies Record<string, Weights<string>>

export type FrequencyMix = keyof typeof frequencyMixes

/** How often API-mode datasets do. */
export const apiFrequencies = { 实时: 30, 每日: 40, 每周: 10, 每月: 20 } satisfies Weights<string>
