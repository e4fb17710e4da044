import { useOffice } from '../api/use-office'
import { useRanking } from '../slice/use-ranking'
import { useWords } from '../text/use-words'
import css from './AsOf.module.css'

/** The instant that the figures stand at; never the machine's clock. */
export function AsOf() {
  const { t } = useWords()
  const { evaluation } = useOffice()
  const { data } = useRanking(evaluation)
  if (!data) return null
  return <span className={css.asOf}>{data.asOf ? t('asOf.stands', { day: data.asOf }) : t('asOf.nothing')}</span>
}
