import type { ReactNode } from 'react'
import css from './RankingTable.module.css'

interface SortHeaderProps {
  label: string
  /** How the table is ordered by this column; null when it is not. */
  sorted: 'ascending' | 'descending' | null
  press: () => void
  className?: string
  /** Whether the leaderboard is by this column. */
  on?: boolean
  children?: ReactNode
}

/** A column head that orders the table. */
export function SortHeader({ label, sorted, press, className, on = sorted !== null, children }: SortHeaderProps) {
  return (
    <th scope="col" className={className} aria-sort={sorted ?? undefined} data-on={on || undefined}>
      <button type="button" className={css.sorter} onClick={press}>
        {label}
        <i aria-hidden data-direction={sorted ?? undefined} />
      </button>
      {/* Chromium leaves buttons out of the heads that it repeats on printed pages. */}
      <span className={css.printedLabel}>{label}</span>
      {children}
    </th>
  )
}
