import { useAnew } from '../api/anew'
import { useNewer } from '../api/shown-version'
import { useOffice } from '../api/use-office'
import { useWords } from '../text/use-words'
import css from './NewData.module.css'

/** Offers newer data. Figures never change under the reader's hands: they wait until the reader says so, or has changed them herself. */
export function NewData() {
  const { t } = useWords()
  const { overview } = useOffice()
  const anew = useAnew()
  if (!useNewer(overview.dataVersion)) return null
  return (
    <p className={css.offer} role="status">
      {t('newData.what')}
      <button type="button" className="button" onClick={() => void anew()}>
        {t('newData.load')}
      </button>
    </p>
  )
}
