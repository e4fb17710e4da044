import type { TaskState } from '../indicators/sql/tasks'
import type { Names } from '../names'
import type { Side } from './happening'

/** A step of the ladder by which an item that is not done is told of, to more people each time (choice). */
export interface Rung {
  readonly names: Names
  /** Working days after the day it was due; before it when negative. */
  readonly from: number
  readonly to: readonly Side[]
}

export const ladder = {
  remind: { names: { zh: '提醒', en: 'Reminder' }, from: -3, to: ['department'] },
  urge: { names: { zh: '催办', en: 'Urged' }, from: 1, to: ['department', 'office'] },
  report: { names: { zh: '通报', en: 'Reported' }, from: 10, to: ['department', 'office', 'leader'] },
} as const satisfies Record<string, Rung>

export type RungId = keyof typeof ladder

/** The lowest first. */
export const rungIds = Object.keys(ladder) as RungId[]

/**
 * How far up the ladder an item is; null below it.
 *
 * @param passed working days since it was due; negative while it lies ahead.
 */
export function rungOf(state: TaskState, passed: number): RungId | null {
  const reached = rungIds.filter((id) => ladder[id].from <= passed && (state === 'overdue' || ladder[id].from < 0))
  return reached.at(-1) ?? null
}
