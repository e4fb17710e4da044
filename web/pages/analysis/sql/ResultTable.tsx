import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useWords } from '../../../text/use-words'
import type { Cell, Column } from './cell'
import css from './ResultTable.module.css'

/** Every row is as high. */
const height = 28

/** Characters of a cell that are drawn; the whole goes into the export. */
const longest = 300

/** Rows of an answer; only those in sight are drawn. */
export function ResultTable({ columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] }) {
  const { t } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  // Nothing here is compiled to memoise what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => frame.current, estimateSize: () => height, overscan: 12, scrollMargin: height })
  const drawn = virtual.getVirtualItems()
  const above = drawn[0] ? drawn[0].start - height : 0
  const below = drawn.length > 0 ? virtual.getTotalSize() - (drawn.at(-1)!.end - height) : 0
  return (
    <div className={css.frame} ref={frame} role="region" aria-label={t('console.result')} tabIndex={0}>
      <table className={css.table} aria-rowcount={rows.length + 1}>
        <caption className="visually-hidden">{t('console.result')}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ name, numeric }, at) => (
              <th key={at} scope="col" data-number={numeric || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {drawn.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2}>
              {rows[index]!.map((cell, at) => (
                <td key={at} data-number={columns[at]!.numeric || undefined}>
                  {cell === null ? <span className={css.nothing}>—</span> : String(cell).slice(0, longest)}
                </td>
              ))}
            </tr>
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  )
}
