import scheme2015 from './2015'
import type { Duty, Scheme } from './scheme'

const clause = '二（一）2（4:3:3）'

/**
 * The year after: the pilots, done with what they had built, join the other departments, whose last step of 4:3:3 is all
 * of the O&M projects. No plan of 2016 is known; what differs from 2015 follows from the plan of 2015, unconfirmed.
 */
export default {
  ...scheme2015,
  id: '2016',
  names: { zh: '2016年度方案', en: 'Scheme of 2016' },
  validFrom: '2016-01-01',
  validTo: '2017-01-01',
  duties: scheme2015.duties.flatMap((duty): readonly Duty[] => {
    if (duty.indicator === 'catalog-coverage-pilot') return []
    return duty.indicator === 'catalog-coverage' ? [{ ...duty, groups: ['pilot', 'municipal'], clause }] : [duty]
  }),
  targets: Object.fromEntries(Object.entries(scheme2015.targets).filter(([id]) => id !== 'catalog-coverage-pilot')),
  weights: { 'catalog-coverage': 25, 'api-share': 25, 'reply-timeliness': 25, 'update-compliance': 25 },
  headlines: scheme2015.headlines.map((headline) => (headline.id === 'coverage' ? { ...headline, indicators: ['catalog-coverage'] } : headline)),
} satisfies Scheme
