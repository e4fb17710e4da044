import { Link } from '@tanstack/react-router'
import type { Overview } from '../../server/office/office'
import { useWords } from '../text/use-words'
import css from './NewData.module.css'

/** Says on every page that a document could not be made, until somebody makes it. */
export function FailedRuns({ failed }: { failed: Overview['failedRuns'] }) {
  const { t } = useWords()
  if (failed.length === 0) return null
  return (
    <p className={css.offer}>
      {t('failedRuns.what', { runs: failed.map(({ number }) => number).join(t('list.comma')) })}
      <Link to="/documents" className="link">
        {t('failedRuns.see')}
      </Link>
    </p>
  )
}
