import { Link } from '@tanstack/react-router'
import type { Overview } from '../../server/office/office'
import { useWords } from '../text/use-words'
import css from './NewData.module.css'

/** Says on every page that a source could not be fetched last time: what is shown may be older than one thinks. */
export function FailedPulls({ failed }: { failed: Overview['failedPulls'] }) {
  const { t } = useWords()
  if (failed.length === 0) return null
  return (
    <p className={css.offer}>
      {t('failedPulls.what', { sources: failed.map(({ source }) => source).join(t('list.comma')) })}
      <Link to="/data" className="link">
        {t('failedPulls.see')}
      </Link>
    </p>
  )
}
