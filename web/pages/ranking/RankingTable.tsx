import { memo, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { Ranking } from '../../../metrics/scoring/ranking'
import type { Address } from '../../address/address'
import { writeAddress } from '../../address/address'
import type { Said } from '../../slice/slice-statement'
import { SliceWords } from '../../slice/SliceWords'
import { useWords } from '../../text/use-words'
import type { Order } from './arrange'
import { type Column, leastWidth } from './columns'
import type { Measure } from './measure'
import { RankingHead } from './RankingHead'
import css from './RankingTable.module.css'
import { RankingLines } from './RankingLines'
import type { RowContext } from './RankingRow'
import type { Item } from './table-items'
import { type Lines, useFollowed } from './use-followed'
import { useWindow } from './use-window'

interface RankingTableProps {
  items: readonly Item[]
  ranking: Ranking
  measure: Measure | null
  order: Order
  columns: readonly Column[]
  besides: string
  /** The slice in words, repeated on every printed page. */
  said: Said
  /** What links take along: the evaluation that the rows belong to. */
  links: Address
  /** Code of the selected department. */
  row: string
  pins: readonly string[]
  select: (code: string) => void
  pin: (code: string) => void
  /** Where a reader looks for a name, of a table that is not drawn whole. */
  find: () => void
}

/**
 * Departments by rank, each group on its own, the unranked below with their reason. Head and names stay in sight, and so
 * does the selected row.
 *
 * Drawn anew only when its rows change: the address changes earlier than they do.
 */
export const RankingTable = memo(function RankingTable({ items, ranking, measure, order, columns, besides, said, links, row, pins, select, pin, find }: RankingTableProps) {
  const { t } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLTableSectionElement>(null)
  const headHeight = useHeight(head)
  const [focused, setFocused] = useState<number | null>(null)
  const selected = items.findIndex((item) => item.kind === 'row' && item.section !== null && item.placed.department.code === row)
  const kept = [focused ?? -1, selected].filter((index) => index >= 0 && index < items.length)
  const window = useWindow(items, frame, headHeight, kept)
  const context = useMemo<RowContext>(() => ({ columns, lead: measure?.id, searches: searchesOf(links) }), [columns, measure, links])
  const lines = useMemo<Lines>(() => ({ items, context }), [items, context])
  const followed = useFollowed(lines, window.near)

  const goTo = (index: number) => {
    // Drawn at once wherever it is, so that it can take the focus, which brings it into sight.
    flushSync(() => setFocused(index))
    frame.current?.querySelector<HTMLElement>(`tr[data-index="${index}"] [data-pick]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === '/' || (window.partial && event.key === 'f' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      find()
      return
    }
    if (event.key === 'Escape' && row !== '') select(row)
    const line = (event.target as HTMLElement).closest<HTMLElement>('tr[data-index]')
    const next = line && nextRow(items, Number(line.dataset.index), event)
    if (next === null || next === undefined) return
    event.preventDefault()
    goTo(next)
  }
  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const button = target.closest<HTMLElement>('[data-pick], [data-pin]')
    if (button?.dataset.pin) pin(button.dataset.pin)
    else if (button?.dataset.pick) select(button.dataset.pick)
    else if (!target.closest('a, button')) {
      const code = target.closest<HTMLElement>('tr[data-code]')?.dataset.code
      if (code !== undefined) select(code)
    }
  }

  return (
    // Keys and clicks of a hundred rows are heard here once; what is operated in them are buttons and links.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={css.frame} ref={frame} role="region" aria-label={t('ranking.table')} aria-busy={followed.lines !== lines} tabIndex={0} onKeyDown={onKeyDown} onClick={onClick} style={{ '--head': `${headHeight}px` } as CSSProperties}>
      <table className={css.table} aria-rowcount={items.length + 1} style={{ '--least': `${leastWidth(columns)}px` } as CSSProperties}>
        <caption className="visually-hidden">{t('ranking.caption', { period: ranking.period, day: ranking.asOf ?? '—' })}</caption>
        <thead ref={head}>
          <tr className={css.printed}>
            <td colSpan={columns.length + 2}>
              <SliceWords said={said} /> {ranking.asOf && t('asOf.sentence', { day: ranking.asOf })}
            </td>
          </tr>
          <RankingHead ranking={ranking} measure={measure} order={order} columns={columns} besides={besides} />
        </thead>
        <RankingLines lines={lines} said={followed.said} window={window} row={row} pins={pins} />
      </table>
    </div>
  )
})

/** The address of each indicator's rows, written once for the whole table. */
function searchesOf(links: Address): RowContext['searches'] {
  const written = new Map<string, string>()
  const rows = (indicator: string) => {
    const search = written.get(indicator) ?? writeAddress({ ...links, indicator })
    written.set(indicator, search)
    return search
  }
  return { department: writeAddress(links), rows }
}

/** The row that a key leads to from a line; null for other keys, and where there is none. */
function nextRow(items: readonly Item[], from: number, { key, altKey, ctrlKey, metaKey }: KeyboardEvent): number | null {
  if (altKey || ctrlKey || metaKey) return null
  const rows = items.flatMap(({ kind }, index) => (kind === 'row' ? [index] : []))
  const steps: Readonly<Record<string, number | undefined>> = {
    ArrowDown: rows.find((index) => index > from),
    ArrowUp: rows.findLast((index) => index < from),
    PageDown: rows.find((index) => index >= from + 10) ?? rows.at(-1),
    PageUp: rows.findLast((index) => index <= from - 10) ?? rows[0],
    Home: rows[0],
    End: rows.at(-1),
  }
  return steps[key] ?? null
}

/** The height of an element, in pixels, as it changes. */
function useHeight(element: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new ResizeObserver(() => setHeight(current.offsetHeight))
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return height
}
