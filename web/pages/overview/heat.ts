import { floorPercent, reaches } from '../../../metrics/scoring/rate'
import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import type { State } from '../../../metrics/vocabulary/figure-state'

/** How far a figure is from its target, as a colour tells it; null where there is no target to be far from. */
export type Tone = 'reached' | 'near' | 'far' | 'farthest'

export interface HeatCell {
  readonly state: State
  /** Per cent, floored to a whole number; null where there is no figure. */
  readonly text: string | null
  readonly tone: Tone | null
}

/** The sign that stands in the place of a figure. */
export const signs: Readonly<Record<Exclude<State, 'value' | 'progress'>, string>> = {
  'not-applicable': '—',
  'not-reported': '◇',
  'unknown-only': '?',
  'none-due': '○',
  'not-measured': '▫',
  withheld: '·',
}

/** Before the value of a figure whose common deadline lies ahead. */
export const openSign = '○'

/** Tenths of the target that are there at least, for the two paler tones. */
const [near, far] = [9, 7]

function toneOf({ target, reached, met, missed, state, thinEvidence }: Figure): Tone | null {
  if (state !== 'value' || target === null || thinEvidence) return null
  if (reached) return 'reached'
  const has = (tenths: number) => reaches(met, met + missed, { num: target.num * tenths, den: target.den * 10 })
  return has(near) ? 'near' : has(far) ? 'far' : 'farthest'
}

export function heatCell(figure: Figure | undefined): HeatCell {
  if (!figure) return { state: 'not-applicable', text: null, tone: null }
  const { state, met, missed, pending } = figure
  const whole = met + (state === 'progress' ? pending : missed)
  if ((state !== 'value' && state !== 'progress') || whole === 0) return { state, text: null, tone: null }
  return { state, text: floorPercent(met, whole).replace(/\.\d%$/, ''), tone: toneOf(figure) }
}

/** Indicators that are the duty of anybody among some departments, those that lead first. */
export const heatColumns = (departments: readonly Pick<RankedDepartment, 'indicators'>[], leading: readonly string[]): string[] => {
  const all = Object.keys(departments[0]?.indicators ?? {})
  const owed = (id: string) => departments.some(({ indicators }) => (indicators[id]?.state ?? 'not-applicable') !== 'not-applicable')
  return [...leading.filter((id) => all.includes(id)), ...all.filter((id) => !leading.includes(id))].filter(owed)
}
