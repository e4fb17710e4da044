/**
 * The vocabulary of update frequencies. Each entry maps a pattern over normalised text (half-width, lower case, no
 * spaces around) to a reading. Where several match, the shortest cycle counts; a cycle beats an exemption.
 */
export interface FrequencyWord {
  readonly pattern: RegExp
  readonly kind: 'cycle' | 'exempt'
  /** Dimension value; for cycles of other lengths it is written `2-week`, `3-month`, `5-year`. */
  readonly code: string
}

const numeral = '(\\d+|[一二两兩三四五六七八九十]+)'

/** Cycles with a count in front: 每五年, 二周, every 4 months. Group 1 is the count. */
export const countedCycles: readonly { readonly pattern: RegExp; readonly unit: 'day' | 'week' | 'month' | 'year' }[] = [
  { pattern: new RegExp(`[每各]?${numeral}个?工?作?[日天]`), unit: 'day' },
  { pattern: new RegExp(`[每各]?${numeral}个?(?:周|星期|週)(?![一二三四五六日天])`), unit: 'week' },
  { pattern: new RegExp(`[每各]?${numeral}[个個]月`), unit: 'month' },
  { pattern: new RegExp(`[每各]?${numeral}年`), unit: 'year' },
  { pattern: /every (\d+) days?/, unit: 'day' },
  { pattern: /every (\d+) weeks?/, unit: 'week' },
  { pattern: /every (\d+) months?/, unit: 'month' },
  { pattern: /every (\d+) years?/, unit: 'year' },
]

export const frequencyWords: readonly FrequencyWord[] = [
  { pattern: /实时|即時|实時|實時|リアルタイム|real[ -]?time|continuous|live|每?(小时|分钟|分鐘|小時)|hourly|minute|随时采集/, kind: 'cycle', code: 'realtime' },
  { pattern: /每个?工作日|每[日天]|毎日|按日|逐日|日报|^日$|^日更新$|daily|every day/, kind: 'cycle', code: 'day' },
  { pattern: /每个?(周|星期|週)|毎週|按周|^周$|^週$|weekly|every week/, kind: 'cycle', code: 'week' },
  { pattern: /半个?月|半個月|每旬|semi-?monthly|twice (a|per) month/, kind: 'cycle', code: 'half-month' },
  { pattern: /每个?月|毎月|每個月|按月|^月$|^月度$|monthly|every month/, kind: 'cycle', code: 'month' },
  { pattern: /每?个?季度?|四半期|毎四半期|quarterly|every quarter/, kind: 'cycle', code: 'quarter' },
  { pattern: /半年|semi-?annual|half-?yearly|twice (a|per) year/, kind: 'cycle', code: 'half-year' },
  { pattern: /每年|毎年|年度|按年|^年$|^年更新$|annual|yearly|every year/, kind: 'cycle', code: 'year' },
  { pattern: /不定期|不定時|随时|隨時|適時|适时|irregular|various/, kind: 'exempt', code: 'irregular' },
  { pattern: /按需|按需要|視需要|视需要|需要时|必要に応じ|as (needed|necessary|required)|on demand/, kind: 'exempt', code: 'as-needed' },
  { pattern: /一次性|仅一次|one[- ]?time|once/, kind: 'exempt', code: 'once' },
  { pattern: /静态|靜態|不更新|无需更新|static|never|not updated|no updates?/, kind: 'exempt', code: 'static' },
]
