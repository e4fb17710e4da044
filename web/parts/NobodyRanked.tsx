import { Link } from '@tanstack/react-router'
import type { Ranking } from '../../metrics/scoring/ranking'
import { isWithheld } from '../../metrics/scoring/withheld'
import { parsePeriod, previousPeriod } from '../../metrics/time/period'
import { useOffice } from '../api/use-office'
import { useWords } from '../text/use-words'

/** Where nobody has a rank, as in the first weeks of a year: that, and the way to the period before. Nothing where somebody has one. */
export function NobodyRanked({ ranking, className }: { ranking: Pick<Ranking, 'period' | 'departments' | 'city'>; className?: string }) {
  const { t, name } = useWords()
  const { overview } = useOffice()
  const period = parsePeriod(ranking.period)
  if (!period || ranking.departments.some(({ rank }) => rank !== null) || isWithheld(ranking)) return null
  const before = previousPeriod(period)
  return (
    <p className={className}>
      {t('ranking.nobody', { period: name(period.names) })}
      {overview.periods.some(({ id }) => id === before.id) && (
        <>
          {' '}
          <Link to="." className="link" search={(now) => ({ ...now, period: before.id === overview.defaultPeriod ? undefined : before.id, asOf: undefined })}>
            {t('ranking.seeEarlier', { period: name(before.names) })}
          </Link>
        </>
      )}
    </p>
  )
}
