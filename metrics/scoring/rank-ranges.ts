import { randomInteger, randomStream } from '../random'
import type { Scheme } from '../schemes'
import { ranksAmongPeers } from './competition-rank'
import { exactScore } from './figure'
import type { Ranking } from './ranking'

type Weights = Scheme['weights']

/** A ranked department with the scores that its total is made of, exact fractions; it travels to a worker as it is. */
export interface Contender {
  readonly code: string
  readonly group: string
  readonly scores: readonly { readonly indicator: string; readonly num: bigint; readonly den: bigint }[]
}

/** Where a department stands when the weights move. */
export interface RankRange {
  readonly code: string
  /** Its rank under the weights themselves. */
  readonly rank: number
  /** From the 5th to the 95th of a hundred draws. */
  readonly likely: readonly [best: number, worst: number]
  /** The best and the worst of all draws, and of the weights themselves. */
  readonly possible: readonly [best: number, worst: number]
  /** Share of the draws in which the rank is the same. */
  readonly kept: number
}

export interface Draws {
  readonly draws: number
  /** How far a weight moves at most, as a share of itself: 0.2 is ±20 %. Drawn evenly, in thousandths, each weight by itself. */
  readonly spread: number
  readonly seed: number
  /** Rank across groups. */
  readonly together: boolean
}

/** A place is robust when it stays in at least so large a share of the draws. */
export const robustShare = 0.95

/** Who takes part, and with what: the departments that a ranking ranks, and their scores on weighted indicators that it could filter. */
export const contendersOf = ({ departments, unfiltered }: Pick<Ranking, 'departments' | 'unfiltered'>, weights: Weights): Contender[] =>
  departments
    .filter(({ rank }) => rank !== null)
    .map(({ code, group, indicators }) => ({
      code,
      group,
      scores: Object.entries(indicators).flatMap(([indicator, figure]) => {
        if (!((weights[indicator] ?? 0) > 0) || unfiltered.includes(indicator) || figure.thinEvidence) return []
        const score = exactScore(figure.state, figure, figure.target)
        return score ? [{ indicator, num: score.num, den: score.den }] : []
      }),
    }))

/** Scores of a contender over one denominator, so that a draw costs a few products and no reduction. */
interface Weighable {
  readonly code: string
  readonly group: string
  readonly parts: readonly { readonly indicator: string; readonly num: bigint }[]
  readonly den: bigint
}

function weighable({ code, group, scores }: Contender): Weighable {
  const den = scores.reduce((product, one) => product * one.den, 1n)
  return { code, group, den, parts: scores.map(({ indicator, num, den: own }) => ({ indicator, num: num * (den / own) })) }
}

interface Ratio {
  readonly num: bigint
  readonly den: bigint
}

function totalUnder({ parts, den }: Weighable, weights: ReadonlyMap<string, bigint>): Ratio {
  let [sum, all] = [0n, 0n]
  for (const { indicator, num } of parts) {
    const weight = weights.get(indicator)!
    sum += num * weight
    all += weight
  }
  return { num: sum, den: all * den }
}

const greater = (a: Ratio, b: Ratio): number => {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The smallest rank that at least so many draws reach. */
function rankAt(drawn: readonly number[], share: number): number {
  const least = share * drawn.reduce((sum, count) => sum + count, 0)
  let seen = 0
  return drawn.findIndex((count) => (seen += count) >= least && seen > 0)
}

/**
 * How far ranks hang on the weights: every draw moves each weight by itself and ranks anew, exactly.
 *
 * @param weights whole numbers, as schemes have them.
 * @throws RangeError when there is no draw, or a weight is not whole.
 */
export function rankRanges(contenders: readonly Contender[], weights: Weights, { draws, spread, seed, together }: Draws): RankRange[] {
  if (draws < 1) throw new RangeError('ranges need at least one draw')
  const [all, ids, random, reach] = [contenders.map(weighable), Object.keys(weights), randomStream('rank-ranges', seed), Math.round(spread * 1000)]
  const ranksUnder = (factor: () => number) => {
    const moved = new Map(ids.map((id) => [id, BigInt(weights[id]! * factor())]))
    return ranksAmongPeers(all, together, (one) => totalUnder(one, moved), greater)
  }
  const held = ranksUnder(() => 1000)
  const drawn = new Map(all.map((one) => [one, Array.from({ length: all.length + 1 }, () => 0)]))
  for (let draw = 0; draw < draws; draw++)
    for (const [one, rank] of ranksUnder(() => randomInteger(random, 1000 - reach, 1000 + reach))) drawn.get(one)![rank]!++
  return all.map((one) => {
    const [counts, rank] = [drawn.get(one)!, held.get(one)!]
    return {
      code: one.code,
      rank,
      likely: [rankAt(counts, 0.05), rankAt(counts, 0.95)],
      possible: [Math.min(rank, counts.findIndex((count) => count > 0)), Math.max(rank, counts.findLastIndex((count) => count > 0))],
      kept: counts[rank]! / draws,
    }
  })
}
