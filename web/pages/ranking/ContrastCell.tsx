import { StateMark } from '../../parts/StateMark'
import { useWords } from '../../text/use-words'
import type { Contrast } from './contrast'

interface ContrastCellProps {
  kind: 'base' | 'change' | 'places'
  /** Null while the other time is on its way. */
  contrast: Contrast | null
  /** Whether the leaderboard is by the total, whose values are scores. */
  total: boolean
}

/** One cell of a comparison: the value then with its n, the change with its sign, the places in words. */
export function ContrastCell({ kind, contrast, total }: ContrastCellProps) {
  const { t, number } = useWords()
  if (contrast === null) return <>…</>
  const { figure, base, points, places } = contrast
  if (kind === 'change') return <>{points === null ? '—' : number.change(points)}</>
  if (kind === 'places') {
    if (places === null) return <>—</>
    return <>{places === 0 ? t('ranking.samePlace') : t(places > 0 ? 'ranking.up' : 'ranking.down', { places: number.count(Math.abs(places)) })}</>
  }
  if (base !== null)
    return (
      <>
        {total ? number.score(base) : number.share(base)}
        {figure && (
          <small>
            {number.count(figure.met)} / {number.count(figure.met + figure.missed)}
          </small>
        )}
      </>
    )
  return figure && figure.state !== 'value' && figure.state !== 'progress' ? <StateMark state={figure.state} /> : <>{figure?.state === 'progress' ? t('state.progress') : '—'}</>
}
