import type { Figure, RankedDepartment, Ranking } from '../../../metrics/scoring/ranking'
import { floorPercent } from '../../../metrics/scoring/rate'
import type { Fraction } from '../../../metrics/schemes/scheme'

/** A figure of a department among those of its peers. */
export interface Standing {
  /** 0 to 1. */
  readonly value: number
  readonly text: string
  /** What the value is a share of. */
  readonly whole: number
  readonly peers: readonly number[]
  readonly target: Fraction | null
  readonly deadlineAhead: boolean
}

/** Where the value or the progress of an indicator stands among the peers'; null where there is neither. */
export function standingOf(indicator: string, figure: Figure | null, peers: readonly RankedDepartment[], ranking: Ranking): Standing | null {
  const value = figure && shareOf(figure)
  if (!figure || value === null) return null
  const whole = figure.met + (figure.state === 'progress' ? figure.pending : figure.missed)
  const others = peers.flatMap((peer) => {
    const one = peer.indicators[indicator]
    return (one && shareOf(one)) ?? []
  })
  return { value, whole, text: floorPercent(figure.met, whole), peers: others, target: figure.target ?? ranking.city[indicator]?.target ?? null, deadlineAhead: figure.state === 'progress' }
}

const shareOf = ({ state, rate, progress }: Figure): number | null => (state === 'value' ? rate : state === 'progress' ? progress : null)
