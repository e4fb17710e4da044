import type { Figure, RankedDepartment } from '../../../../metrics/scoring/ranking'
import type { DepartmentGroup } from '../../../../metrics/vocabulary/department-group'

/** A figure that can be drawn. */
export interface Coordinate {
  /** 0 to 1. */
  readonly rate: number
  readonly met: number
  readonly n: number
  readonly reached: boolean | null
}

/** A department with a value on both indicators. */
export interface ScatterPoint {
  readonly code: string
  readonly name: string
  readonly group: DepartmentGroup
  readonly x: Coordinate
  readonly y: Coordinate
  /** The smaller n of the two: how much stands behind the dot. */
  readonly n: number
}

/** A department that lacks one of the values, and what stands there; null where there is a value. */
export interface LeftOut {
  readonly code: string
  readonly name: string
  readonly group: DepartmentGroup
  readonly x: Figure['state'] | null
  readonly y: Figure['state'] | null
}

const coordinate = (figure: Figure | undefined): Coordinate | null =>
  figure?.state === 'value' && figure.rate !== null ? { rate: figure.rate, met: figure.met, n: figure.met + figure.missed, reached: figure.reached } : null

/** The departments on two indicators: those that can be drawn, and the others with what they lack. */
export function scatterPoints(departments: readonly RankedDepartment[], x: string, y: string): { points: ScatterPoint[]; left: LeftOut[] } {
  const [points, left]: [ScatterPoint[], LeftOut[]] = [[], []]
  for (const { code, name, group, indicators } of departments) {
    const [across, up] = [coordinate(indicators[x]), coordinate(indicators[y])]
    if (across && up) points.push({ code, name, group, x: across, y: up, n: Math.min(across.n, up.n) })
    else left.push({ code, name, group, x: across ? null : (indicators[x]?.state ?? 'not-applicable'), y: up ? null : (indicators[y]?.state ?? 'not-applicable') })
  }
  return { points, left }
}

/** Whether a department reached both targets; null where one of them has none. */
export const reachedBoth = ({ x, y }: Pick<ScatterPoint, 'x' | 'y'>): boolean | null => (x.reached === null || y.reached === null ? null : x.reached && y.reached)
