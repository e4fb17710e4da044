import type { Figure } from '../../../metrics/scoring/ranking'
import type { State } from '../../../metrics/vocabulary/figure-state'
import { heatCell, type Tone } from '../overview/heat'

/** Fifths of a share, the least first. */
export const depths = ['first', 'second', 'third', 'fourth', 'fifth'] as const
export type Depth = (typeof depths)[number]

/**
 * How a district is coloured: by its distance to the target; where there is no target by its value in fifths; `open` before
 * a common deadline; `plain` where the evidence is too thin to grade; `none` where there is no figure.
 */
export type Shade =
  | { readonly kind: 'tone'; readonly tone: Tone }
  | { readonly kind: 'depth'; readonly depth: Depth }
  | { readonly kind: 'open' | 'plain' }
  | { readonly kind: 'none'; readonly state: Exclude<State, 'value' | 'progress'> }

/** Points of a score that are missing at most, for the two paler tones. */
const [near, far] = [10, 30]

export function shadeOfScore(score: number | null): Shade {
  if (score === null) return { kind: 'none', state: 'none-due' }
  const missing = 100 - score
  return { kind: 'tone', tone: missing <= 0 ? 'reached' : missing <= near ? 'near' : missing <= far ? 'far' : 'farthest' }
}

export function shadeOf(figure: Figure | null): Shade {
  const { state, text, tone } = heatCell(figure ?? undefined)
  if (text === null || figure === null) return { kind: 'none', state: state === 'value' || state === 'progress' ? 'none-due' : state }
  if (state === 'progress') return { kind: 'open' }
  if (tone !== null) return { kind: 'tone', tone }
  if (figure.thinEvidence) return { kind: 'plain' }
  return { kind: 'depth', depth: depths[Math.floor((figure.rate ?? 0) * 5)] ?? 'fifth' }
}
