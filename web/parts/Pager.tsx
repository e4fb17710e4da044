import { useWords } from '../text/use-words'
import css from './Pager.module.css'

/** Steps through pages; nothing when there is only one. */
export function Pager({ page, pages, go }: { page: number; pages: number; go: (page: number) => void }) {
  const { t, number } = useWords()
  if (pages <= 1) return null
  return (
    <nav className={css.pager} aria-label={t('pager.label')}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        {t('pager.previous')}
      </button>
      <span>{t('pager.where', { page: number.count(page), pages: number.count(pages) })}</span>
      <button type="button" className="button" disabled={page >= pages} onClick={() => go(page + 1)}>
        {t('pager.next')}
      </button>
    </nav>
  )
}
