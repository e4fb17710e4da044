import type { RankedDepartment, Ranking } from './ranking'

/** A ranking with the figures of some indicators alone; scores and ranks are those of the whole. */
export function onlyFigures<Of extends Ranking>(ranking: Of, among: ReadonlySet<string>): Of {
  const only = <T>(figures: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(figures).filter(([id]) => among.has(id)))
  return { ...ranking, city: only(ranking.city), departments: ranking.departments.map((one): RankedDepartment => ({ ...one, indicators: only(one.indicators) })) }
}
