import css from './Sparkline.module.css'
import { sparklineLayout } from './sparkline-layout'

interface SparklineProps {
  runs: Parameters<typeof sparklineLayout>[0]
  /** 0 to 1; null where there is none. */
  target: number | null
  /** The same in words. */
  label: string
}

const [width, height, edge] = [160, 40, 5]

/** A trend the size of a word: gaps where nothing is known, hollow dots while a deadline lies ahead, the target dashed. */
export function Sparkline({ runs, target, label }: SparklineProps) {
  const { lines, target: level } = sparklineLayout(runs, target)
  const x = (at: number) => (edge + at * (width - 2 * edge)).toFixed(1)
  const y = (at: number) => (height - edge - at * (height - 2 * edge)).toFixed(1)
  return (
    <svg className={css.sparkline} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {level !== null && <line className={css.target} x1="0" x2={width} y1={y(level)} y2={y(level)} />}
      {lines.map((line, index) => (
        <g key={index}>
          {line.length > 1 && <polyline className={css.line} points={line.map((dot) => `${x(dot.x)},${y(dot.y)}`).join(' ')} />}
          {line.map((dot) => (
            <circle key={dot.x} className={css.dot} data-open={dot.open || undefined} data-last={dot.last || undefined} cx={x(dot.x)} cy={y(dot.y)} r={dot.last ? 3.2 : 2} />
          ))}
        </g>
      ))}
    </svg>
  )
}
