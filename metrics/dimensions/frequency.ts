import type { Dimension } from './dimension'

/** Values are the codes that the frequency vocabulary reads free text into (`metrics/time/frequency.ts`). */
export default {
  id: 'frequency',
  column: 'frequency',
  names: { zh: '更新频率', en: 'Frequency' },
  values: {
    realtime: { zh: '实时', en: 'Real time' },
    day: { zh: '每日', en: 'Daily' },
    week: { zh: '每周', en: 'Weekly' },
    'half-month': { zh: '每半月', en: 'Half-monthly' },
    month: { zh: '每月', en: 'Monthly' },
    quarter: { zh: '每季度', en: 'Quarterly' },
    'half-year': { zh: '每半年', en: 'Half-yearly' },
    year: { zh: '每年', en: 'Yearly' },
    irregular: { zh: '不定期', en: 'Irregular' },
    'as-needed': { zh: '按需', en: 'As needed' },
    once: { zh: '一次性', en: 'Once' },
    static: { zh: '静态', en: 'Static' },
  },
} satisfies Dimension
