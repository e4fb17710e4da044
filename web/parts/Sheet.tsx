import type { ReactNode } from 'react'
import css from './Sheet.module.css'

/** The scrolling frame of a wide table; a keyboard reaches it, and its label says what scrolls. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={css.sheet} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
