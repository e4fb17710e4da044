import { periodStates } from '../../metrics/time/period-state'
import { useOffice } from '../api/use-office'
import { useStanding } from '../slice/use-ranking'
import { useWords } from '../text/use-words'
import css from './AsOf.module.css'

/** The instant that the figures stand at, never the machine's clock; and whether they still move. */
export function AsOf() {
  const { t, name } = useWords()
  const { evaluation } = useOffice()
  const { data } = useStanding(evaluation)
  if (!data) return null
  const { asOf: day, revision, hash } = data
  const state = name(periodStates[data.state])
  const standing = revision !== null ? t('asOf.kept', { day, state, revision }) : t(data.state === 'open' ? 'asOf.stands' : 'asOf.other', { day, state })
  return (
    <span className={css.asOf} title={hash === null ? undefined : `SHA-256 ${hash}`}>
      {day ? standing : t('asOf.nothing')}
    </span>
  )
}
