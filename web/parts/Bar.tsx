import type { CSSProperties } from 'react'
import type { Fraction } from '../../metrics/schemes/scheme'
import css from './Bar.module.css'

/**
 * The value in blue, the shortfall up to the target in vermilion, the target as a tick. Hidden from assistive
 * technology: the numbers beside it say the same. One element, for a table has hundreds of them.
 *
 * @param value 0 to 1
 * @param open a value that is only progress so far: paler, without a shortfall.
 */
export function Bar({ value, target, open = false }: { value: number; target: Fraction | null; open?: boolean }) {
  const goal = target ? target.num / target.den : null
  const short = goal !== null && value < goal && !open
  const style = { '--value': percent(value), '--short': percent(short ? goal : value), '--goal': goal === null ? '-100%' : percent(goal) } as CSSProperties
  return <span className={css.bar} data-open={open || undefined} style={style} aria-hidden />
}

const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`
