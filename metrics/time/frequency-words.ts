import type { CycleUnit } from './frequency-code'

/**
 * What a matched word says. `count` and `span` take the number from a group of the pattern when it has one of that name.
 * - `cycle`: a calendar unit, or its sub-day form `realtime`;
 * - `every`: `count` units make one cycle;
 * - `times`: `count` times in `span` units;
 * - `exempt`: no cycle, by name.
 */
export type FrequencyReading =
  | { readonly cycle: CycleUnit | 'realtime' }
  | { readonly every: CycleUnit; readonly count?: number }
  | { readonly times: CycleUnit; readonly count?: number }
  | { readonly exempt: 'irregular' | 'as-needed' | 'once' | 'static' }

export interface FrequencyWord {
  readonly pattern: RegExp
  readonly says: FrequencyReading
}

const digits = '\\d+|[一二两兩三四五六七八九十]+'
const count = `(?<count>${digits})`
const span = `(?<span>${digits})`
const english = '(?<count>\\d+|one|two|three|four|five|six|ten|twelve)'

/** The word stands alone between separators, so that 月 does not match in 7月. */
const alone = (words: string): RegExp => new RegExp(`(?<=^|[\\s/、,;:或及和|()~-])(?:${words})(?=$|[\\s/、,;:或及和|()~-])`, 'g')
const word = (source: string): RegExp => new RegExp(source, 'g')

/**
 * The vocabulary of update frequencies: simplified Chinese first, then traditional, Japanese and English. A text is
 * normalised (NFKC, lower case) and read from the first entry to the last; what one entry has matched, the later ones
 * no longer see. To teach a new spelling, add a row.
 */
export const frequencyWords: readonly FrequencyWord[] = [
  // shorter than a day
  { pattern: word('每24小时|every 24 hours'), says: { cycle: 'day' } },
  { pattern: word('实时|實時|即时|即時|リアルタイム|real[ -]?time|hourly|every hour|twice (?:a day|daily)'), says: { cycle: 'realtime' } },
  { pattern: word(`每隔?(?:(?:${digits})个?)?(?:小时|小時|分钟|分鐘|秒)`), says: { cycle: 'realtime' } },
  { pattern: word('every (?:\\d+ )?(?:minutes?|hours?)'), says: { cycle: 'realtime' } },

  // so many times in a span
  { pattern: word(`${count}回/${span}?(?:~\\d+)?年度?`), says: { times: 'year' } },
  { pattern: word(`${span}?年に?${count}[回次]`), says: { times: 'year' } },
  { pattern: word(`[每一]年${count}[次期]`), says: { times: 'year' } },
  { pattern: word(`${count}回/月`), says: { times: 'month' } },
  { pattern: word(`(?:${span}[かヶカケ])?月に?${count}回`), says: { times: 'month' } },
  { pattern: word(`[每一]个?月${count}[次期]`), says: { times: 'month' } },
  { pattern: word(`(?:[每一]季度?|四半期に?)${count}[次期回]`), says: { times: 'quarter' } },
  { pattern: word('once (?:a|per|every|each) year'), says: { cycle: 'year' } },
  { pattern: word('once (?:a|per|every|each) month'), says: { cycle: 'month' } },
  { pattern: word('once (?:a|per|every|each) week'), says: { cycle: 'week' } },
  { pattern: word('once (?:a|per|every|each) day'), says: { cycle: 'day' } },
  { pattern: word('twice (?:a|per|every|each) year|twice yearly|bi-?annual(?:ly)?|semi[ -]?annual(?:ly)?|half[ -]?yearly'), says: { times: 'year', count: 2 } },
  { pattern: word('tri-?annual(?:ly)?'), says: { times: 'year', count: 3 } },
  { pattern: word('twice (?:a|per|every|each) month|semi-?monthly'), says: { times: 'month', count: 2 } },
  { pattern: word(`${english} times (?:a|per) year`), says: { times: 'year' } },

  // a number of units
  { pattern: word('隔年'), says: { every: 'year', count: 2 } },
  { pattern: word('隔月'), says: { every: 'month', count: 2 } },
  { pattern: word('隔[周週]'), says: { every: 'week', count: 2 } },
  { pattern: word('隔[日天]'), says: { every: 'day', count: 2 } },
  { pattern: word('biennial(?:ly)?'), says: { every: 'year', count: 2 } },
  { pattern: word('bi-?weekly|fortnightly'), says: { every: 'week', count: 2 } },
  { pattern: word('bi-?monthly'), says: { every: 'month', count: 2 } },
  { pattern: word(`[每毎]${count}年`), says: { every: 'year' } },
  { pattern: word(`${count}年(?:ごと|毎)`), says: { every: 'year' } },
  { pattern: word(`[每毎]${count}[个個か]月`), says: { every: 'month' } },
  { pattern: word(`${count}[かヶカケ箇]?月(?:ごと|毎)`), says: { every: 'month' } },
  { pattern: word(`[每毎]${count}个?(?:周|週|星期)`), says: { every: 'week' } },
  { pattern: word(`[每毎]${count}个?[天日]`), says: { every: 'day' } },
  { pattern: word(`${count}日(?:ごと|毎)`), says: { every: 'day' } },
  { pattern: alone(`${count}年`), says: { every: 'year' } },
  { pattern: alone(`${count}[个個かヶカケ箇]月`), says: { every: 'month' } },
  { pattern: alone(`${count}个?(?:周|週|星期)`), says: { every: 'week' } },
  { pattern: alone(`${count}个?天`), says: { every: 'day' } },
  { pattern: word(`every ${english}(?: to [a-z0-9]+)? years?`), says: { every: 'year' } },
  { pattern: word(`every ${english} months?`), says: { every: 'month' } },
  { pattern: word(`every ${english} weeks?`), says: { every: 'week' } },
  { pattern: word(`every ${english} days?`), says: { every: 'day' } },

  // calendar units; the halves stand before the wholes that they contain
  { pattern: word('每?半个?年度?|半年ごと'), says: { cycle: 'half-year' } },
  { pattern: word('每?半[个個]?月'), says: { cycle: 'half-month' } },
  { pattern: word('每旬|旬报'), says: { every: 'day', count: 10 } },
  { pattern: word('每个?季度?|按季度?|每?四半期(?:ごと|毎)?|quarterly|every quarter'), says: { cycle: 'quarter' } },
  { pattern: word('每个?工作日|[每毎][天日]|按[日天]|逐日|daily|every ?(?:week)?day'), says: { cycle: 'day' } },
  { pattern: word('[每毎]个?(?:周|週|星期)[一二三四五六日天]?|按周|weekly|every (?:week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'), says: { cycle: 'week' } },
  { pattern: word('[每毎][个個]?月|按月|monthly|every (?:mid of )?month'), says: { cycle: 'month' } },
  { pattern: word('[每毎]个?年|按年|逐年|yearly|annual(?:ly)?(?! report)|every year'), says: { cycle: 'year' } },
  { pattern: alone('日|日ごと|日更新|日度|日报'), says: { cycle: 'day' } },
  { pattern: alone('周|週|周更新|周度|周报'), says: { cycle: 'week' } },
  { pattern: alone('月|月ごと|月更新|月度|月报|月次'), says: { cycle: 'month' } },
  { pattern: alone('季|季度|季更新|季报'), says: { cycle: 'quarter' } },
  { pattern: alone('年|年ごと|年更新|年度|年报|年次'), says: { cycle: 'year' } },

  // no cycle, by name
  { pattern: word('不定期|不定时|不定時|不固定|不规则|随时|隨時|随時|适时|適時|適宜|irregular(?:ly)?|ad[ -]?hoc'), says: { exempt: 'irregular' } },
  {
    pattern: word('按需要?|根据需要|视需要|視需要|需要时|必要时|必要に応じて|必要な都度|変更の?(?:都度|時)|as (?:and )?(?:when )?(?:necessary|needed|required)|when necessary|on a need basis|on demand'),
    says: { exempt: 'as-needed' },
  },
  { pattern: word('一次性|仅一次|僅一次|初回のみ|公開時のみ|one[ -]time|one[ -]off|only once'), says: { exempt: 'once' } },
  { pattern: word('静态|靜態|不更新|无更新|不再更新|無更新|更新無し?|更新なし|更新予定なし|static|never|not updated|historical data'), says: { exempt: 'static' } },
]
