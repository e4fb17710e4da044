import { isDay } from '../../time/day'
import { problem, type SchemeProblem } from './problem'

/** A day that exists. */
export const dayProblems = (where: string, day: string): SchemeProblem[] =>
  isDay(day) ? [] : [problem(where, { zh: `${day} 不是日期`, en: `${day} is not a day` }, { zh: '写作 2015-12-31 的形式', en: 'write it as 2015-12-31' })]

/** A half-open span of days with at least one day in it. @param where path before the names of its ends. */
export function spanProblems(where: string, { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string }): SchemeProblem[] {
  const days = [...dayProblems(`${where}validFrom`, validFrom), ...dayProblems(`${where}validTo`, validTo)]
  if (days.length > 0 || validFrom < validTo) return days
  return [
    problem(
      `${where}validTo`,
      { zh: `止于 ${validTo}，不晚于起始日 ${validFrom}`, en: `it ends on ${validTo}, not after its first day ${validFrom}` },
      { zh: '填写失效后的第一天', en: 'give the first day on which it no longer holds' },
    ),
  ]
}
