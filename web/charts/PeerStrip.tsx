import type { Fraction } from '../../metrics/schemes/scheme'
import css from './PeerStrip.module.css'
import { placeOn, stackDots } from './strip-layout'

interface PeerStripProps {
  /** 0 to 1; null when the department has no value to show. */
  value: number | null
  /** Values of the other departments of its group. */
  peers: readonly number[]
  target: Fraction | null
  /** What is missing is not missed yet. */
  deadlineAhead?: boolean
  /** The same in words. */
  label: string
}

const dot = 0.018
const levels = 4

/** The department among its peers, from 0 to 100 %, with the target and what is missing to it. */
export function PeerStrip({ value, peers, target, deadlineAhead = false, label }: PeerStripProps) {
  const goal = target ? target.num / target.den : null
  const at = (share: number) => `${(placeOn(share) * 100).toFixed(2)}%`
  return (
    <svg className={css.strip} overflow="visible" role="img" aria-label={label}>
      <line className={css.axis} x1="1%" x2="99%" y1="33" y2="33" />
      {stackDots(peers, dot).map((one, index) => (
        <circle key={index} className={css.peer} cx={at(one.at)} cy={27 - Math.min(one.level, levels) * 4.5} r="4" />
      ))}
      {goal !== null && value !== null && value < goal && <line className={deadlineAhead ? css.ahead : css.shortfall} x1={at(value)} x2={at(goal)} y1="33" y2="33" />}
      {goal !== null && <line className={css.target} x1={at(goal)} x2={at(goal)} y1="7" y2="36" />}
      {value !== null && <circle className={css.own} cx={at(value)} cy="27" r="6" />}
    </svg>
  )
}
