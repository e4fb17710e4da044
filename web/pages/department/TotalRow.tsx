import { quantiles } from '../../../metrics/scoring/quantiles'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { PeerStrip } from '../../charts/PeerStrip'
import { useWords } from '../../text/use-words'
import css from './FigureRow.module.css'

/** The total of a department among those of its peers: not only where their mean lies, but how they spread. */
export function TotalRow({ department: { score }, peers }: { department: RankedDepartment; peers: readonly RankedDepartment[] }) {
  const { t, number } = useWords()
  const others = peers.flatMap((peer) => peer.score ?? [])
  if (score === null || others.length === 0) return null
  const [least, lower, middle, upper, most] = quantiles(others).map(number.score)
  const value = number.score(score)
  return (
    <div className={css.row}>
      <span className={css.name}>
        {t('ranking.score')}
        <small>{t('department.peers', { count: others.length })}</small>
      </span>
      <span className={css.value}>{value}</span>
      <PeerStrip value={score / 100} peers={others.map((one) => one / 100)} target={null} label={t('department.strip', { value, count: others.length })} />
      <span className={css.spread}>
        {t('department.spread', { lower, middle, upper })}
        <small>{t('department.ends', { least, most })}</small>
      </span>
    </div>
  )
}
