import { type Day, isDay } from '../../../metrics/time/day'
import { observedOnMissing, observedOnWrong } from '../mistakes'

/** The day in Shanghai of an instant as file names write it: 2022-06-07T2352Z. */
function dayOfInstant(text: string): Day | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):?(\d{2})(?::?\d{2})?Z$/.exec(text)
  if (!match) return null
  const time = Date.parse(`${match[1]}T${match[2]}:${match[3]}:00Z`)
  return Number.isNaN(time) ? null : new Date(time + 8 * 3_600_000).toISOString().slice(0, 10)
}

/** A day as file names write it: 2015-10-31, 2015-9-1, 20151031, 2015年10月31日. */
function dayIn(text: string): Day | null {
  const instant = dayOfInstant(text)
  if (instant !== null) return instant
  const match = /^(\d{4})(?:(\d{2})(\d{2})|\D(\d{1,2})\D(\d{1,2})\D?)$/.exec(text)
  if (!match) return null
  const [, year, m1, d1, m2, d2] = match
  const day = `${year}-${(m1 ?? m2)!.padStart(2, '0')}-${(d1 ?? d2)!.padStart(2, '0')}`
  return isDay(day) ? day : null
}

/**
 * The day of which the files speak: the one asked for, else the one that their names hold.
 *
 * @param pattern where a name holds it: one group.
 * @param today no file can have been observed later.
 * @throws Mistake when neither says it, names contradict each other, or it lies ahead.
 */
export function observationDay(names: readonly string[], pattern: string | undefined, asked: string | undefined, today: Day): Day {
  const [day, ...others] = asked === undefined ? [...new Set(names.flatMap((name) => daysOf(name, pattern)))] : [asked]
  if (day === undefined) throw observedOnMissing(names)
  if (others.length > 0)
    throw observedOnWrong([day, ...others].join(' '), {
      zh: '不止一天（据文件名）；一次导入只能有一个观测日，请分次导入，或填写观测日（命令行用 --observed-on）',
      en: 'is more than one day (by the file names); an import has one observation day: import one after the other, or fill in the observation day (on the command line --observed-on)',
    })
  if (!isDay(day)) throw observedOnWrong(day, { zh: '不是日期', en: 'is not a day' })
  if (day > today) throw observedOnWrong(day, { zh: `晚于今天（${today}）`, en: `is later than today (${today})` })
  return day
}

function daysOf(name: string, pattern: string | undefined): Day[] {
  const found = pattern === undefined ? null : new RegExp(pattern, 'u').exec(name)?.[1]
  const day = found ? dayIn(found) : null
  return day ? [day] : []
}
