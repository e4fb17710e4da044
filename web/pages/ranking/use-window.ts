import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'
import type { Item } from './table-items'
import { usePrinting } from '../../parts/use-printing'
import { type Sight, useSight } from './use-sight'

/** Tables with more lines draw only those near the screen; shorter ones are drawn whole, and the browser finds text in them. */
const mostWhole = 400

/** Heights of lines in pixels until they are measured. */
const heights = { head: 40, row: 54, why: 28 } as const

/** Lines drawn beyond either edge of the screen. */
const beyond = 10

/** Pixels beyond either edge that count as in sight: heights are not known to the pixel, and what stands above the table may change. */
const margin = 80

/** A line to be drawn, under so many pixels of lines that are not. */
export interface Drawn {
  readonly index: number
  readonly gap: number
}

export interface TableWindow {
  /** Whether only a part of the lines is drawn. */
  readonly partial: boolean
  readonly drawn: readonly Drawn[]
  /** Pixels under the last line drawn. */
  readonly below: number
  /** Whether a line is in sight or close to it: what stands in it is drawn first. */
  readonly near: (index: number) => boolean
  /** Learns the height of a drawn line by its `data-index`. */
  readonly measure: ((line: HTMLElement | null) => void) | undefined
}

/**
 * Which lines of a table are drawn.
 *
 * @param frame what scrolls.
 * @param head pixels of the head, which stands above the lines and stays.
 * @param kept lines that are always drawn: the selected and the focused one.
 */
export function useWindow(items: readonly Item[], frame: RefObject<HTMLElement | null>, head: number, kept: readonly number[]): TableWindow {
  const printing = usePrinting()
  const partial = !printing && items.length > mostWhole
  // Nothing here is compiled to memoise what it returns.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    enabled: partial,
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => heights[items[index]!.kind],
    getItemKey: (index) => items[index]!.key,
    overscan: beyond,
    scrollMargin: head,
    useFlushSync: false,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  })
  const sight = useSight(frame)
  const whole = useMemo(() => items.map((_, index): Drawn => ({ index, gap: 0 })), [items])
  if (!partial) {
    const [first, last] = linesIn(sight.current, items, head)
    return { partial, drawn: whole, below: 0, near: (index) => printing || (index >= first && index <= last) || kept.includes(index), measure: undefined }
  }
  let end = head
  const drawn = virtual.getVirtualItems().map((line): Drawn => {
    const gap = line.start - end
    end = line.end
    return { index: line.index, gap }
  })
  return { partial, drawn, below: virtual.getTotalSize() + head - end, near: () => true, measure: virtual.measureElement }
}

/** The first and the last line that the window shows, by the heights that lines usually have. */
function linesIn({ from, to }: Sight, items: readonly Item[], head: number): [first: number, last: number] {
  let end = head
  const ends = items.map(({ kind }) => (end += heights[kind]))
  const first = ends.findIndex((bottom) => bottom >= from - margin)
  return [first, ends.findLastIndex((bottom, index) => bottom - heights[items[index]!.kind] <= to + margin)]
}
