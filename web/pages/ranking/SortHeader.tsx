import type { ReactNode } from 'react'
import { useAddress, useGo } from '../../address/use-address'
import css from './RankingTable.module.css'

interface SortHeaderProps {
  /** What the address calls the order; undefined is the order by score, its default. */
  id: string | undefined
  label: string
  direction: 'ascending' | 'descending'
  className?: string
  children?: ReactNode
}

/** A column head that orders the table; every order has one direction that makes sense, best or first on top. */
export function SortHeader({ id, label, direction, className, children }: SortHeaderProps) {
  const { sort } = useAddress()
  const go = useGo()
  const on = sort === id
  return (
    <th scope="col" className={className} aria-sort={on ? direction : undefined} data-on={on || undefined}>
      <button type="button" className={css.sorter} onClick={() => go({ sort: id })}>
        {label}
        <i aria-hidden data-direction={on ? direction : undefined} />
      </button>
      {/* Chromium leaves buttons out of the heads that it repeats on printed pages. */}
      <span className={css.printedLabel}>{label}</span>
      {children}
    </th>
  )
}
