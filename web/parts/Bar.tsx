import type { Fraction } from '../../metrics/schemes/scheme'
import css from './Bar.module.css'

/**
 * The value in blue, the shortfall up to the target in vermilion, the target as a tick. Hidden from assistive
 * technology: the numbers beside it say the same.
 *
 * @param value 0 to 1
 * @param open a value that is only progress so far: outlined, without a shortfall.
 */
export function Bar({ value, target, open = false }: { value: number; target: Fraction | null; open?: boolean }) {
  const goal = target ? target.num / target.den : null
  return (
    <span className={css.bar} data-open={open || undefined} aria-hidden>
      <i style={{ width: percent(value) }} />
      {goal !== null && value < goal && !open && <s style={{ left: percent(value), width: percent(goal - value) }} />}
      {goal !== null && <u style={{ left: percent(goal) }} />}
    </span>
  )
}

const percent = (share: number) => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(3)}%`
