import { memo } from 'react'
import { useWords } from '../../text/use-words'
import type { Measure } from './measure'

interface MeasureOptionsProps {
  headlines: readonly Measure[]
  /** Every other indicator. */
  singles: readonly Measure[]
  /** Whether they say that something is ordered by them. */
  by?: boolean
}

/** Measures to choose one of, those that lead first. */
export const MeasureOptions = memo(function MeasureOptions({ headlines, singles, by = false }: MeasureOptionsProps) {
  const { t, name } = useWords()
  const option = ({ id, names }: Measure) => (
    <option key={id} value={id}>
      {by ? t('ranking.by', { what: name(names) }) : name(names)}
    </option>
  )
  return (
    <>
      <optgroup label={t('ranking.headlines')}>{headlines.map(option)}</optgroup>
      <optgroup label={t('ranking.singles')}>{singles.map(option)}</optgroup>
    </>
  )
})
