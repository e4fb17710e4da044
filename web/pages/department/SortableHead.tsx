import css from './Rows.module.css'

interface SortableHeadProps {
  column: string
  label: string
  numeric: boolean
  by?: string
  sort: (by: string | undefined) => void
}

/** A column head that sorts rows on the server: ascending, then descending, then the order by subject again. */
export function SortableHead({ column, label, numeric, by, sort }: SortableHeadProps) {
  const direction = by === column ? 'ascending' : by === `-${column}` ? 'descending' : undefined
  const next = direction === undefined ? column : direction === 'ascending' ? `-${column}` : undefined
  return (
    <th scope="col" aria-sort={direction} className={numeric ? css.number : undefined}>
      <button type="button" className={css.sorter} onClick={() => sort(next)}>
        {label}
        <i aria-hidden data-direction={direction} />
      </button>
    </th>
  )
}
