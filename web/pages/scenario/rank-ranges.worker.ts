import { type Contender, type Draws, rankRanges } from '../../../metrics/scoring/rank-ranges'

/** What a page asks for, and once. */
export interface RangesAsked {
  readonly contenders: readonly Contender[]
  readonly weights: Readonly<Record<string, number>>
  readonly draws: Draws
}

addEventListener('message', ({ data }: MessageEvent<RangesAsked>) => postMessage(rankRanges(data.contenders, data.weights, data.draws)))
