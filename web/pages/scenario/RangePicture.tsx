import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { ShownRanking } from '../../api/ranking'
import { StripsPicture } from '../../charts/StripsPicture'
import { sliceText } from '../../slice/slice-text'
import type { Words } from '../../text/use-words'
import { placeOf, RangeStrip } from './RangeStrip'
import type { ScenarioSection } from './scenario-rows'

interface RangePictureProps {
  words: Words
  ranking: ShownRanking
  sections: readonly ScenarioSection[]
  changes: readonly string[]
}

/** The rank ranges of every department as one picture, each group under its name, with what is considered. */
export function RangePicture({ words, ranking, sections, changes }: RangePictureProps) {
  const { t, name } = words
  const last = Math.max(...sections.map(({ ranked }) => ranked.length))
  const lines = sections.flatMap(({ group, ranked }) => {
    const rows = ranked.flatMap(({ considered, range }) => (range ? [{ name: considered.name, value: String(range.rank), strip: <RangeStrip range={range} last={last} /> }] : []))
    return group !== null && rows.length > 0 ? [{ name: name(departmentGroups[group]) }, ...rows] : rows
  })
  const step = Math.max(1, Math.ceil(last / 10))
  const places = Array.from({ length: last }, (_, index) => index + 1).filter((place) => place === 1 || place % step === 0)
  return (
    <StripsPicture
      title={`${t('scenario.range')}　${ranking.period}`}
      notes={[
        [t('scenario.mark'), ranking.asOf && t('asOf.short', { day: ranking.asOf }), sliceText(words, ranking.asked)].filter(Boolean).join(t('list.semicolon')),
        ...(changes.length > 0 ? changes : [t('scenario.none')]),
        t('scenario.rangeSigns'),
      ]}
      lines={lines}
      height={18}
      ticks={places.map((place) => ({ at: placeOf(place, last), text: String(place) }))}
    />
  )
}
