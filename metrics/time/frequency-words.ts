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

// No year of the calendar is a length: 2015年 names a time.
const digits = '(?<!\\d)\\d{1,3}(?!\\d)|[一二两兩三四五六七八九十]+'
const count = `(?<count>${digits})`
const span = `(?<span>${digits})`
/** 2至3年: the first number gives the shorter length. */
const lasting = `${count}(?:[至到~-](?:${digits}))?`
/** 每年更新2至3次: the last number gives the shorter length. */
const often = `(?:更新)?(?:至少|不少[于於])?(?:(?:${digits})[至到~-])?${count}`
const english = '(?<count>\\d+|one|two|three|four|five|six|ten|twelve)'
/** "2 to 3 years", as `lasting`. */
const lastingEnglish = `${english}(?: ?(?:to|or|-|~) ?[a-z0-9]+)?`
/** "a year", "per year", "yearly": what follows "once", "twice" or "three times". */
const per = (unit: string, adverbs: string): string => `(?:(?:a|per|every|each) ${unit}|${adverbs})`
const perYear = per('year', 'yearly|annually')
const perQuarter = per('quarter', 'quarterly')
const perMonth = per('month', 'monthly')
const perWeek = per('week', 'weekly')
const perDay = per('day', 'daily')
const week = '(?:周|週|星期)'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const ofWeek = '[一二三四五六日天]'
const another = `[、,和及]${week}?${ofWeek}`
const monthName = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
const oclock = '\\d{1,2}:\\d\\d ?(?:[ap]m)?'

/** The word stands alone between separators, so that 月 does not match in 7月. */
const alone = (words: string): RegExp => new RegExp(`(?<=^|[\\s/、,;:或及和|()~-])(?:${words})(?=$|[\\s/、,;:或及和|()~-])`, 'g')
/** A unit by itself: 月, 月度, 月报, 月ごと, 月更新. */
const bare = (unit: string): RegExp => alone(`${unit}(?:次|度|报|報)?(?:ごと|毎)?(?:更新)?`)
const word = (source: string): RegExp => new RegExp(source, 'g')
/** The cell says no more than this. */
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'g')

/**
 * The vocabulary of update frequencies: in each row Chinese first, simplified before traditional, then Japanese and
 * English. A text is normalised (NFKC, lower case) and read from the first entry to the last; what one entry has matched,
 * the later ones no longer see. To teach a new spelling, add a row, and the spelling to the golden table.
 */
export const frequencyWords: readonly FrequencyWord[] = [
  // shorter than a day
  { pattern: word('每24[个個]?(?:小时|小時)|every 24 hours'), says: { cycle: 'day' } },
  { pattern: word('实时|實時|即时|即時|リアルタイム|毎[時分]|real[ -]?time|hourly|every hour'), says: { cycle: 'realtime' } },
  { pattern: word(`[每毎]隔?(?:(?:${digits})[个個]?)?(?:小时|小時|分钟|分鐘|秒)`), says: { cycle: 'realtime' } },
  { pattern: word('every (?:\\d+ )?(?:minutes?|hours?)'), says: { cycle: 'realtime' } },
  { pattern: word(`(?:twice|times) ${perDay}|daily at ${oclock}(?:(?:,| and) ?${oclock})+`), says: { cycle: 'realtime' } },
  { pattern: word('(?:[每毎一]|(?<!\\d)1)[天日]に?(?:更新)?(?:[2-9]|\\d\\d|[二两兩三四五六七八九十])[次回]'), says: { cycle: 'realtime' } },

  // so many times in a span
  { pattern: word(`${count}[次回]/半年`), says: { times: 'half-year' } },
  { pattern: word(`半年度?に?${often}[次期回]`), says: { times: 'half-year' } },
  { pattern: word(`${count}[次回]/${span}?(?:~\\d+)?年度?`), says: { times: 'year' } },
  { pattern: word(`(?:${span}|(?<!\\d))年度?に?${often}[次期回]`), says: { times: 'year' } },
  { pattern: word(`${count}[次回]/月`), says: { times: 'month' } },
  // 两月一次 is every other month, 4月1回 once in April
  { pattern: word(`(?:${span}(?:[个個かヶカケ箇]|(?<!\\d))|(?<![半个個かヶカケ箇\\d]))月に?${often}[次期回]`), says: { times: 'month' } },
  { pattern: word(`${count}[次回]/(?:季度?|四半期)`), says: { times: 'quarter' } },
  { pattern: word(`(?:季度|[每毎一][个個]?季|四半期)に?${often}[次期回]`), says: { times: 'quarter' } },
  { pattern: word(`${count}[次回]/${week}`), says: { times: 'week' } },
  { pattern: word(`(?:${span}[个個]?)?${week}に?${often}[次期回]`), says: { times: 'week' } },
  { pattern: word(`twice ${perYear}|bi-?annual(?:ly)?|semi[ -]?annual(?:ly)?|half[ -]?yearly`), says: { times: 'year', count: 2 } },
  // 、 may join the ends of one time of the year, 每年3、4月, and is not taken for two
  { pattern: word('[每毎]年\\d{1,2}月[和及と]\\d{1,2}月'), says: { times: 'year', count: 2 } },
  { pattern: whole(`(?:every )?${monthName} and ${monthName}`), says: { times: 'year', count: 2 } },
  { pattern: word('tri-?annual(?:ly)?'), says: { times: 'year', count: 3 } },
  { pattern: word(`twice ${perMonth}|(?:semi|half)[ -]?monthly`), says: { times: 'month', count: 2 } },
  { pattern: word(`[每毎]${week}${ofWeek}${another}${another}|every ${weekday}, ${weekday},? and ${weekday}`), says: { times: 'week', count: 3 } },
  { pattern: word(`[每毎]${week}${ofWeek}${another}|every ${weekday} and ${weekday}|twice ${perWeek}`), says: { times: 'week', count: 2 } },
  { pattern: word(`${english} times ${perYear}`), says: { times: 'year' } },
  { pattern: word(`${english} times ${perMonth}`), says: { times: 'month' } },
  { pattern: word(`${english} times ${perWeek}`), says: { times: 'week' } },
  { pattern: word(`once ${perYear}`), says: { cycle: 'year' } },
  { pattern: word(`once ${perQuarter}`), says: { cycle: 'quarter' } },
  { pattern: word(`once ${perMonth}`), says: { cycle: 'month' } },
  { pattern: word(`once ${perWeek}`), says: { cycle: 'week' } },
  { pattern: word(`once ${perDay}`), says: { cycle: 'day' } },

  // a number of units
  { pattern: word('隔年|biennial(?:ly)?|every other year'), says: { every: 'year', count: 2 } },
  { pattern: word('隔月|bi-?monthly|every other month'), says: { every: 'month', count: 2 } },
  { pattern: word('隔[周週]|bi-?weekly|fortnightly|every other week'), says: { every: 'week', count: 2 } },
  { pattern: word('隔[日天]|every other day'), says: { every: 'day', count: 2 } },
  { pattern: word(`[每毎]${lasting}[个個]?年`), says: { every: 'year' } },
  { pattern: word(`${lasting}年度?(?:ごと|毎)`), says: { every: 'year' } },
  { pattern: word(`[每毎]${lasting}[个個か]月`), says: { every: 'month' } },
  { pattern: word(`${lasting}[かヶカケ箇]?月(?:ごと|毎)`), says: { every: 'month' } },
  { pattern: word(`[每毎]${lasting}[个個]?${week}`), says: { every: 'week' } },
  { pattern: word(`${lasting}週間?(?:ごと|毎)`), says: { every: 'week' } },
  { pattern: word(`[每毎]${lasting}[个個]?[天日]`), says: { every: 'day' } },
  { pattern: word(`${lasting}日(?:ごと|毎)`), says: { every: 'day' } },
  { pattern: alone(`${lasting}年`), says: { every: 'year' } },
  { pattern: alone(`${lasting}[个個かヶカケ箇]月`), says: { every: 'month' } },
  { pattern: alone(`${lasting}[个個]?${week}`), says: { every: 'week' } },
  { pattern: alone(`${lasting}[个個]?天`), says: { every: 'day' } },
  { pattern: word(`every ${lastingEnglish} years?`), says: { every: 'year' } },
  { pattern: word(`${english}-yearly`), says: { every: 'year' } },
  { pattern: word(`every ${lastingEnglish} months?`), says: { every: 'month' } },
  { pattern: word(`${english}-monthly`), says: { every: 'month' } },
  { pattern: word(`every ${lastingEnglish} weeks?`), says: { every: 'week' } },
  { pattern: word(`${english}-weekly`), says: { every: 'week' } },
  { pattern: word(`every ${lastingEnglish} days?`), says: { every: 'day' } },

  // calendar units; the halves stand before the wholes that they contain
  { pattern: word('[每毎]?半[个個]?年度?(?:ごと|毎)?|every half[ -]year'), says: { cycle: 'half-year' } },
  { pattern: word('[每毎]?半[个個]?月(?:ごと|毎)?'), says: { cycle: 'half-month' } },
  { pattern: word('[每按逐]旬|旬[报報]'), says: { every: 'day', count: 10 } },
  { pattern: word('[每毎][个個]?季度?|[按逐]季度?|[每毎]?四半期(?:ごと|毎)?|quarterly|(?:every|each) quarter'), says: { cycle: 'quarter' } },
  { pattern: word(`[每毎][个個]?(?:工作|営業|開市)日|[每毎]?${week}一[至到~-]${week}?五|(?:営業|開市)日(?:ごと|毎)|(?:every|each) (?:week|working |business )day|monday to friday`), says: { cycle: 'day' } },
  { pattern: word('[每毎][天日]|[按逐][天日]|daily|every ?day|each day'), says: { cycle: 'day' } },
  { pattern: word(`[每毎][个個]?${week}${ofWeek}?|[按逐][周週]|weekly|(?:every|each) (?:week|${weekday})`), says: { cycle: 'week' } },
  { pattern: word('[每毎][个個]?月|[按逐]月|monthly|(?:every|each) (?:mid of )?month'), says: { cycle: 'month' } },
  { pattern: word('[每毎][个個]?年|[按逐]年|yearly|annual(?:ly)?(?! report)|(?:every|each) year'), says: { cycle: 'year' } },
  { pattern: bare('日'), says: { cycle: 'day' } },
  { pattern: bare('[周週]'), says: { cycle: 'week' } },
  { pattern: bare('月'), says: { cycle: 'month' } },
  { pattern: bare('季'), says: { cycle: 'quarter' } },
  { pattern: bare('年'), says: { cycle: 'year' } },

  // no cycle, by name
  { pattern: word('不定期|不定[时時]|不固定|不[规規][则則]|随时|隨時|随時|适时|適時|適宜|irregular(?:ly)?|ad[ -]?hoc'), says: { exempt: 'irregular' } },
  { pattern: word('按需要?|[依视視]需[要求]|根[据據]需[要求]|(?:需要|必要)[时時]|必要に応じて|都度|(?:変更|改定|追加|選挙)の?時'), says: { exempt: 'as-needed' } },
  { pattern: word('as (?:and )?(?:when )?(?:necessary|needed|required)|when (?:necessary|needed|required)|on a need basis|on demand'), says: { exempt: 'as-needed' } },
  { pattern: word('一次性|[仅僅]一次|初回のみ|公開時のみ|one[ -]time|one[ -]off|only once'), says: { exempt: 'once' } },
  { pattern: whole('once'), says: { exempt: 'once' } },
  { pattern: word('静态|靜態|不再?更新|[无無]更新|停止更新|历史数据|歷史資料|更新無し?|更新(?:予定)?なし|static|never|not updated|no longer updated|historical data'), says: { exempt: 'static' } },
  { pattern: whole('なし'), says: { exempt: 'static' } },
]
