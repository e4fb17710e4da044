import type { ReactNode } from 'react'
import css from './Tag.module.css'

/** An amber mark for what a reader must know before trusting a figure: sample data, what nobody has confirmed. */
export function Tag({ children, title }: { children: ReactNode; title?: string }) {
  return (
    <span className={css.tag} title={title}>
      {children}
    </span>
  )
}
