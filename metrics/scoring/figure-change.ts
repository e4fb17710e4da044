import type { Counts } from '../indicators'
import type { Fraction } from '../schemes'
import type { State } from '../vocabulary/figure-state'
import type { UnrankedReason } from '../vocabulary/unranked-reason'
import type { CityFigure, Figure, RankedDepartment, Ranking } from './ranking'

/** What a reader sees of a figure, with its state, or of a total, with the reason why it has no rank. */
export type ShownFigure = ({ readonly state: State; readonly counts: Counts } | { readonly state: UnrankedReason | null; readonly counts: null }) & {
  readonly rate: number | null
  readonly target: Fraction | null
  readonly score: number | null
  readonly rank: number | null
}

/** A figure or rank that differs between two rankings of a period. */
export interface FigureChange {
  /** Code; null for the whole city. */
  readonly department: string | null
  readonly name: string | null
  /** Null for the total and its rank. */
  readonly indicator: string | null
  /** Null where it was not listed. */
  readonly before: ShownFigure | null
  readonly after: ShownFigure | null
}

const countsOf = ({ met, missed, pending, exempt, unknown }: Counts): Counts => ({ met, missed, pending, exempt, unknown })

const shown = (figure: Figure | CityFigure): ShownFigure => ({
  state: figure.state,
  counts: countsOf(figure),
  rate: figure.rate,
  target: figure.target,
  score: 'score' in figure ? figure.score : null,
  rank: 'rank' in figure ? figure.rank : null,
})

const shownTotal = ({ unranked, score, rank }: RankedDepartment): ShownFigure => ({ state: unranked, counts: null, rate: null, target: null, score, rank })

const fraction = (target: Fraction | null): string => (target ? `${target.num}/${target.den}` : '')

const mark = (one: ShownFigure | null): string =>
  one ? [one.state, ...Object.values(one.counts ?? {}), one.rate, fraction(one.target), one.score, one.rank].join(' ') : 'none'

/** All that a ranking shows, by its place: the city first, then each department with its total and its figures. */
function places({ city, departments }: Ranking): Map<string, Omit<FigureChange, 'before' | 'after'> & { readonly figure: ShownFigure }> {
  const all = [
    ...Object.entries(city).map(([indicator, figure]) => ({ department: null, name: null, indicator, figure: shown(figure) })),
    ...departments.flatMap((one) => [
      { department: one.code, name: one.name, indicator: null, figure: shownTotal(one) },
      ...Object.entries(one.indicators).map(([indicator, figure]) => ({ department: one.code, name: one.name, indicator, figure: shown(figure) })),
    ]),
  ]
  return new Map(all.map((one) => [JSON.stringify([one.department, one.indicator]), one]))
}

/**
 * Every figure and rank that differs between two rankings of the same period, in the order of the later one; what it no
 * longer lists comes last.
 */
export function figureChanges(before: Ranking, after: Ranking): FigureChange[] {
  const [then, now] = [places(before), places(after)]
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((key) => {
    const [was, is] = [then.get(key), now.get(key)]
    const { department, name, indicator } = (is ?? was)!
    const [from, to] = [was?.figure ?? null, is?.figure ?? null]
    return mark(from) === mark(to) ? [] : [{ department, name, indicator, before: from, after: to }]
  })
}
