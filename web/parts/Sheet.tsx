import type { ReactNode } from 'react'
import css from './Sheet.module.css'

/** The scrolling frame of a wide table; a keyboard reaches it, and its label says what scrolls. */
export function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard (WCAG 2.1.1)
    <div className={css.sheet} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
