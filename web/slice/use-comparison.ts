import { useQuery } from '@tanstack/react-query'
import { comparedWith, type Earlier } from '../../metrics/scoring/compared-with'
import { type Period, parsePeriod } from '../../metrics/time/period'
import { rankingOptions, type ShownRanking } from '../api/ranking'
import { useOffice } from '../api/use-office'

/** What a ranking is set beside. */
export type Comparison =
  /** There are no data of that period; null where the present figures have no day to align with. */
  | { readonly kind: 'missing'; readonly period: Period | null }
  | { readonly kind: 'waiting'; readonly period: Period }
  | { readonly kind: 'failed'; readonly period: Period; readonly error: Error; readonly retry: () => void }
  | { readonly kind: 'there'; readonly period: Period; readonly ranking: ShownRanking }

/**
 * The ranking of another time with the same group, slice and scheme, from the server: this browser holds the snapshot of
 * one period.
 *
 * @param earlier null asks for nothing.
 */
export function useComparison(ranking: ShownRanking, earlier: Earlier | null): Comparison | null {
  const { overview } = useOffice()
  const { asked } = ranking
  const period = parsePeriod(ranking.period)
  const other = earlier && period && comparedWith(earlier, period, asked.asOf ?? ranking.asOf)
  const known = other !== null && overview.periods.some(({ id }) => id === other.period.id)
  const query = useQuery({
    ...rankingOptions({ ...asked, period: other?.period.id ?? asked.period, asOf: other?.asOf }),
    enabled: known,
    // The figures of an earlier choice beside those of a new one would be a false change.
    placeholderData: undefined,
  })
  if (earlier === null) return null
  if (!other || !known) return { kind: 'missing', period: other?.period ?? null }
  if (query.error) return { kind: 'failed', period: other.period, error: query.error, retry: () => void query.refetch() }
  return query.data ? { kind: 'there', period: other.period, ranking: query.data } : { kind: 'waiting', period: other.period }
}
