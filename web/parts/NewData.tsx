import { useState } from 'react'
import { useAnew } from '../api/anew'
import { useOffice } from '../api/use-office'
import { useEngine } from '../engine/engine'
import { useWords } from '../text/use-words'
import css from './NewData.module.css'

/** Offers newer data. Figures never change under the reader's hands: they wait until the reader says so. */
export function NewData() {
  const { t } = useWords()
  const { overview } = useOffice()
  const anew = useAnew()
  const engine = useEngine()
  const [shown, setShown] = useState(overview.dataVersion)
  if (shown === overview.dataVersion) return null
  const load = () => {
    setShown(overview.dataVersion)
    engine.drop()
    void anew()
  }
  return (
    <p className={css.offer} role="status">
      {t('newData.what')}
      <button type="button" className="button" onClick={load}>
        {t('newData.load')}
      </button>
    </p>
  )
}
