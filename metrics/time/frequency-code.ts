import type { Names } from '../names'

export type CycleUnit = 'day' | 'week' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year'

/** Codes that frequency texts are read into, in the order in which they are listed. */
const listed = {
  realtime: { zh: '实时', en: 'Real time' },
  day: { zh: '每日', en: 'Daily' },
  week: { zh: '每周', en: 'Weekly' },
  '2-week': { zh: '每两周', en: 'Every 2 weeks' },
  'half-month': { zh: '每半月', en: 'Half-monthly' },
  month: { zh: '每月', en: 'Monthly' },
  '2-month': { zh: '每两个月', en: 'Every 2 months' },
  quarter: { zh: '每季度', en: 'Quarterly' },
  '4-month': { zh: '每四个月', en: 'Every 4 months' },
  'half-year': { zh: '每半年', en: 'Half-yearly' },
  year: { zh: '每年', en: 'Yearly' },
  '2-year': { zh: '每两年', en: 'Every 2 years' },
  '3-year': { zh: '每三年', en: 'Every 3 years' },
  '4-year': { zh: '每四年', en: 'Every 4 years' },
  '5-year': { zh: '每五年', en: 'Every 5 years' },
  '10-year': { zh: '每十年', en: 'Every 10 years' },
  irregular: { zh: '不定期', en: 'Irregular' },
  'as-needed': { zh: '按需', en: 'As needed' },
  once: { zh: '一次性', en: 'Once' },
  static: { zh: '静态', en: 'Static' },
  unread: { zh: '未能识读', en: 'Not understood' },
} as const satisfies Record<string, Names>

export const frequencyCodes: Readonly<Record<string, Names>> = listed

const units: Readonly<Record<string, Names>> = {
  day: { zh: '天', en: 'days' },
  week: { zh: '周', en: 'weeks' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
}

/** Names of a frequency code, those of unlisted lengths (`7-month`) too; an unknown code is its own name. */
export function codeNames(code: string): Names {
  const known = frequencyCodes[code]
  if (known) return known
  const match = /^(\d+)-(day|week|month|year)$/.exec(code)
  const unit = match && units[match[2]!]
  return unit ? { zh: `每${match[1]}${unit.zh}`, en: `Every ${match[1]} ${unit.en}` } : { zh: code, en: code }
}
