import { compareRankings, shownPoints } from '../../../metrics/scoring/compare'
import type { Figure, RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { floorPercent, floorScore, judged } from '../../../metrics/scoring/rate'
import { slotOf } from '../../parts/slot'
import type { Measure } from './measure'

/** A department on one measure beside another time, or beside its target. */
export interface Contrast {
  /** The figure then; null for a total, and where there was no department. */
  readonly figure: Figure | null
  /** What it is compared with: a score from 0 to 100, or a rate from 0 to 1. Null where there was none. */
  readonly base: number | null
  /** Points of the score, or percentage points, between the values as they are shown. */
  readonly points: number | null
  /** Places gained among the same peers. */
  readonly places: number | null
}

/** By code; at least one of them says something. */
export type Contrasts = ReadonlyMap<string, Contrast>

/**
 * Each department of a ranking beside an earlier one.
 *
 * @param previous of the same group and slice.
 * @returns null when none had a value then.
 */
export function earlierContrasts(current: Ranking, previous: Ranking, measure: Measure | null): Contrasts | null {
  const { departments } = compareRankings(current, previous)
  const before = new Map(previous.departments.map((one) => [one.code, one]))
  return anyOf(
    'base',
    current.departments.map((now) => {
      const [then, moved] = [before.get(now.code), departments[now.code]!]
      if (measure === null) return [now.code, { figure: null, base: then?.score ?? null, points: moved.score?.points ?? null, places: moved.places }]
      const { indicator } = slotOf(now, measure)
      const figure = then?.indicators[indicator] ?? null
      const change = moved.indicators[indicator] ?? null
      return [now.code, { figure, base: figure?.state === 'value' ? figure.rate : null, points: change?.points ?? null, places: change?.places ?? null }]
    }),
  )
}

/** Each department beside its target; that of a total is 100, which is what reaching every target gives. Null when none has both a value and a target. */
export const targetContrasts = (current: Ranking, measure: Measure | null): Contrasts | null =>
  anyOf('points', current.departments.map((one) => [one.code, { figure: null, places: null, ...besideTarget(one, measure) }]))

/** Contrasts of which some have the part that makes the comparison; columns of dashes say nothing. */
const anyOf = (part: 'base' | 'points', found: readonly (readonly [code: string, contrast: Contrast])[]): Contrasts | null => (found.some(([, contrast]) => contrast[part] !== null) ? new Map(found) : null)

function besideTarget(department: RankedDepartment, measure: Measure | null): Pick<Contrast, 'base' | 'points'> {
  if (measure === null) return { base: 100, points: department.score === null ? null : shownPoints(floorScore(department.score), '100') }
  const { figure } = slotOf(department, measure)
  if (!figure?.target) return { base: null, points: null }
  const { num, den } = figure.target
  return { base: num / den, points: figure.state === 'value' ? shownPoints(floorPercent(figure.met, judged(figure)), floorPercent(num, den)) : null }
}
