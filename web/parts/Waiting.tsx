import { useWords } from '../text/use-words'
import css from './Notice.module.css'

/** Holds the place of what is on its way; rows are as high as those that will come. */
export function Waiting({ rows = 12 }: { rows?: number }) {
  const { t } = useWords()
  return (
    <div className={css.waiting} role="status" aria-busy>
      <span className="visually-hidden">{t('waiting')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} aria-hidden />
      ))}
    </div>
  )
}
