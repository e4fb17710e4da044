import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { indicators } from '../../../metrics/indicators'
import type { ShownRanking } from '../../api/ranking'
import { PeerStrip } from '../../charts/PeerStrip'
import { placeOn } from '../../charts/strip-layout'
import { StripsPicture } from '../../charts/StripsPicture'
import { sliceText } from '../../slice/slice-text'
import { periodName } from '../../text/period-name'
import type { Words } from '../../text/use-words'
import { standingOf } from './standing'

interface PeerPictureProps {
  words: Words
  department: RankedDepartment
  peers: readonly RankedDepartment[]
  ranking: ShownRanking
  ids: readonly string[]
}

/** Every strip of a department's page as one picture, with what narrows the figures and their day. */
export function PeerPicture({ words, department, peers, ranking, ids }: PeerPictureProps) {
  const { t, name, number } = words
  const scores = peers.flatMap(({ score }) => score ?? [])
  const total = department.score !== null && { name: t('ranking.score'), value: number.score(department.score), strip: <PeerStrip value={department.score / 100} peers={scores.map((one) => one / 100)} target={null} label="" /> }
  const lines = ids.flatMap((id) => {
    const standing = standingOf(id, department.indicators[id] ?? null, peers, ranking)
    const names = indicators.get(id)?.names
    return standing && names ? [{ name: name(names), value: standing.text, strip: <PeerStrip {...standing} label="" /> }] : []
  })
  return (
    <StripsPicture
      title={`${department.name}　${periodName(words, ranking.period)}`}
      notes={[[ranking.asOf && t('asOf.short', { day: ranking.asOf }), sliceText(words, { ...ranking.asked, group: undefined })].filter(Boolean).join(t('list.semicolon')), t('department.stripSigns')]}
      lines={total ? [total, ...lines] : lines}
      height={38}
      ticks={[0, 0.25, 0.5, 0.75, 1].map((share) => ({ at: placeOn(share), text: String(share * 100) }))}
    />
  )
}
