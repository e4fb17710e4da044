import { parsePeriod, type Period } from '../../metrics/time/period'

/** The periods of a year, by kind, each in the order of time. */
export interface YearOfPeriods {
  readonly year: number
  readonly whole: Period | null
  readonly halves: readonly Period[]
  readonly quarters: readonly Period[]
  readonly months: readonly Period[]
}

/** Groups period ids by year, the newest year first; what is no period is left out. */
export function periodsByYear(ids: readonly string[]): YearOfPeriods[] {
  const periods = ids.flatMap((id) => parsePeriod(id) ?? []).sort((a, b) => (a.start < b.start ? -1 : 1))
  const years = [...new Set(periods.map((period) => period.year))].sort((a, b) => b - a)
  return years.map((year) => {
    const of = (kind: Period['kind']) => periods.filter((period) => period.year === year && period.kind === kind)
    return { year, whole: of('year')[0] ?? null, halves: of('half'), quarters: of('quarter'), months: of('month') }
  })
}
