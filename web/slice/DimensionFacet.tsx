import { memo } from 'react'
import { byKind, type Filter, type Range, valuesIn } from '../../metrics/tally/filter'
import type { Facet as Counted } from '../../metrics/tally/facets'
import { dimensionOf } from '../../metrics/tally/slice'
import { valueNames } from '../../metrics/tally/value-names'
import { useWords } from '../text/use-words'
import { Facet } from './Facet'
import { FacetList } from './FacetList'
import { RangePicker } from './RangePicker'
import { senseOf, type Sense } from './slice-change'
import { timeAxis } from './time-axis'

/** Values listed before the rest is asked for. */
const atFirst = 6

/** So many periods at most need no range: each can be picked. */
const fewest = 2

interface DimensionFacetProps {
  facet: Counted
  filter: Filter | undefined
  /** Whether only items of the reader's own department are counted. */
  own: boolean
  press: (dimension: string, value: string, sense: Sense) => void
  range: (dimension: string, range: Range) => void
  clear: (dimension: string) => void
}

/** The values of a dimension to pick or leave out; of a dimension of time also a range. Nothing where there is no value. */
export const DimensionFacet = memo(function DimensionFacet({ facet: { dimension: id, values }, filter, own, press, range, clear }: DimensionFacetProps) {
  const { t, name } = useWords()
  const { names, ordered } = dimensionOf(id)
  const missing = valuesIn(filter).filter((value) => !values.some((one) => one.value === value))
  const all = [...values, ...missing.map((value) => ({ value, n: 0 }))]
  const asked = filter && byKind<Range | undefined>(filter, { only: () => undefined, not: () => undefined, range: (given) => given })
  const bars = ordered ? timeAxis(values, [asked?.from, asked?.to].filter((one) => one !== undefined)) : []
  if (all.length === 0 && filter === undefined) return null
  const listed = (ordered ? all.sort((a, b) => (a.value < b.value ? -1 : 1)) : all).map(({ value, n }) => ({ value, text: name(valueNames(id, value)), n, sense: senseOf(filter, value) }))
  return (
    <Facet title={name(names)} unit={t(own ? 'facet.ownItems' : 'facet.items')} clear={filter && (() => clear(id))} ranged={asked !== undefined}>
      {bars.length > fewest && <RangePicker title={name(names)} bars={bars} range={asked} choose={(chosen) => range(id, chosen)} />}
      <FacetList values={listed} atFirst={bars.length > atFirst ? 0 : atFirst} excludable press={(value, sense) => press(id, value, sense)} />
    </Facet>
  )
})
