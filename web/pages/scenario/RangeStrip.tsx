import type { RankRange } from '../../../metrics/scoring/rank-ranges'
import css from './RangeStrip.module.css'

/** Where a place stands, as a share of the strip's width. */
export const placeOf = (place: number, last: number): number => 0.02 + ((place - 1) / Math.max(1, last - 1)) * 0.96

/** Ranks from first to last: nine in ten draws as a band, all draws as a line, the rank itself as a tick. The numbers beside it say the same. */
export function RangeStrip({ range: { rank, likely, possible }, last }: { range: RankRange; last: number }) {
  const at = (place: number) => `${(placeOf(place, last) * 100).toFixed(2)}%`
  return (
    <svg className={css.strip} aria-hidden>
      <line className={css.axis} x1="2%" x2="98%" y1="9" y2="9" />
      <line className={css.possible} x1={at(possible[0])} x2={at(possible[1])} y1="9" y2="9" />
      <line className={css.likely} x1={at(likely[0])} x2={at(likely[1])} y1="9" y2="9" />
      <line className={css.rank} x1={at(rank)} x2={at(rank)} y1="3" y2="15" />
    </svg>
  )
}
