import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareRankings, type Comparison } from '../../../metrics/scoring/compare'
import { alignedDay } from '../../../metrics/time/aligned-day'
import { addDays } from '../../../metrics/time/day'
import { parsePeriod, type Period, previousPeriod } from '../../../metrics/time/period'
import type { Evaluation } from '../../api/evaluation'
import { rankingOptions } from '../../api/ranking'
import { useOffice } from '../../api/use-office'

/** The official evaluation that the address asks for: whole, whatever slice and group other pages show. */
export function useOfficial(): Evaluation {
  const { evaluation } = useOffice()
  return useMemo(() => ({ period: evaluation.period, asOf: evaluation.asOf, scheme: evaluation.scheme, slice: {} }), [evaluation])
}

/** The period before, as far as this one has come. */
export interface Before {
  readonly period: Period
  /** Set where it is not taken to its end. */
  readonly asOf: string | null
  /** Null where there are no data of it, and while they are on their way. */
  readonly comparison: Comparison | null
  readonly known: boolean
}

/** The figures of the overview: those of the period, and what they were the period before. */
export function useFigures(official: Evaluation) {
  const { overview } = useOffice()
  const ranking = useQuery(rankingOptions(official))
  const [period, earlier] = useMemo(() => {
    const parsed = parsePeriod(official.period)
    return [parsed, parsed && previousPeriod(parsed)] as const
  }, [official.period])
  const known = earlier !== null && overview.periods.some(({ id }) => id === earlier.id)
  const asOf = period && earlier && ranking.data?.asOf ? alignedDay(period, ranking.data.asOf, earlier) : null
  const previous = useQuery({ ...rankingOptions({ ...official, period: earlier?.id ?? official.period, asOf: asOf ?? undefined }), enabled: known && ranking.data !== undefined })
  const before = useMemo(
    (): Before | null => earlier && { period: earlier, asOf, known, comparison: known && ranking.data && previous.data ? compareRankings(ranking.data, previous.data) : null },
    [earlier, asOf, known, ranking.data, previous.data],
  )
  return { ranking, before }
}

/** The whole year that the period belongs to, at the end of the period: milestones are those of the year. */
export function useYear(official: Evaluation) {
  const period = parsePeriod(official.period)
  const whole = period === null || period.kind === 'year'
  const asOf = whole ? official.asOf : (official.asOf ?? addDays(period.end, -1))
  return useQuery(rankingOptions({ ...official, period: period ? String(period.year) : official.period, asOf }))
}
