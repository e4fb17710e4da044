import type { Indicator } from '../indicators'
import type { Day } from '../time/day'
import type { DepartmentGroup } from '../vocabulary/department-group'
import type { Figure, Frame, Ranking } from './ranking'

/**
 * How a department stands at a milestone:
 * - `done`: its target is reached;
 * - `late`: the day has passed, and it is not;
 * - `open`: the day lies ahead, and it is not yet;
 * - `not-reported` 未报送: records were due and none was delivered;
 * - `unknown`: what was delivered does not say;
 * - `nothing`: a duty without anything to do, or whose target was waived.
 */
export type MilestoneStanding = 'done' | 'late' | 'open' | 'not-reported' | 'unknown' | 'nothing'

export interface MilestoneDepartment {
  readonly code: string
  readonly name: string
  readonly group: DepartmentGroup
  readonly standing: MilestoneStanding
  /** Whole items that are missing to the target. */
  readonly missing: number
}

/** A duty whose one date binds everybody. */
export interface Milestone {
  readonly on: Day
  readonly indicator: string
  /** The date lies behind the as-of. */
  readonly passed: boolean
  readonly asOf: Day
  /** Items done, and items to do. */
  readonly met: number
  readonly whole: number
  /** Departments with the duty, in the order of the ranking. */
  readonly departments: readonly MilestoneDepartment[]
}

function standingOf({ state, met, missed, pending, distance, thinEvidence, waived }: Figure): MilestoneStanding | null {
  if (state === 'not-applicable' || state === 'not-measured') return null
  if (state === 'not-reported') return 'not-reported'
  if (state === 'none-due' || waived !== null) return 'nothing'
  if (state === 'unknown-only' || thinEvidence) return 'unknown'
  if (distance ? distance.kind === 'reached' : missed + pending === 0 && met > 0) return 'done'
  return state === 'progress' ? 'open' : 'late'
}

/**
 * The dates of a year that bind every department at once, with who has done what: from the indicators' own common
 * deadlines, the earliest first. An indicator that nothing measures is no milestone.
 *
 * @param ranking of a whole year, with its frame.
 * @param known the indicators that there are, by id.
 */
export function milestonesOf({ frame, departments }: Ranking & { readonly frame: Frame }, known: ReadonlyMap<string, Indicator>): Milestone[] {
  return frame.indicators
    .flatMap(({ id, asOf }): Milestone[] => {
      const deadline = known.get(id)?.deadline
      if (!deadline?.common || asOf === null) return []
      const on = `${frame.period.slice(0, 4)}-${deadline.on}`
      const figures = departments.flatMap((department) => {
        const figure = department.indicators[id]
        const standing = figure && standingOf(figure)
        return figure && standing ? [{ department, figure, standing }] : []
      })
      if (figures.length === 0) return []
      const passed = asOf >= on
      const sum = (of: (figure: Figure) => number) => figures.reduce((all, { figure }) => all + of(figure), 0)
      return [
        {
          on,
          indicator: id,
          passed,
          asOf,
          met: sum(({ met }) => met),
          whole: sum(({ met, missed, pending }) => met + missed + pending),
          departments: figures.map(({ department: { code, name, group }, figure, standing }) => ({ code, name, group, standing, missing: figure.distance?.items ?? 0 })),
        },
      ]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
