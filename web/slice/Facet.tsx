import type { ReactNode } from 'react'
import { useWords } from '../text/use-words'
import css from './Facet.module.css'

interface FacetProps {
  title: string
  unit: string
  /** Takes out what is asked here; absent when nothing is. */
  clear?: () => void
  /** Whether a range is asked for. */
  ranged?: boolean
  children: ReactNode
}

/** One thing to narrow by, under its name. */
export function Facet({ title, unit, clear, ranged = false, children }: FacetProps) {
  const { t } = useWords()
  return (
    <section className={css.facet} data-ranged={ranged || undefined}>
      <h2>
        {title}
        {clear ? (
          <button type="button" onClick={clear} aria-label={t('facet.clear', { what: title })}>
            {t('facet.all')}
          </button>
        ) : (
          <span>{unit}</span>
        )}
      </h2>
      {children}
    </section>
  )
}
