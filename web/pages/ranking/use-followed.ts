import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from '../../parts/after-paint'
import type { RowContext } from './RankingRow'
import type { Item } from './table-items'

/** The lines of a table, and what is the same in every row of them. */
export interface Lines {
  readonly items: readonly Item[]
  readonly context: RowContext
}

/** What one line says. */
export interface Said {
  readonly item: Item
  readonly context: RowContext
}

interface Followed {
  /** Which lines have all followed; null before the first. */
  readonly lines: Lines | null
  /** What each line says, by the key of its item. */
  readonly said: ReadonlyMap<string, Said>
}

/** Lines that follow at once: few enough that a key pressed meanwhile does not wait. */
const piece = 16

const saying = ({ context }: Lines, items: readonly Item[]) => items.map((item): [string, Said] => [item.key, { item, context }])

/**
 * What lines out of sight say: they follow, a piece at a time, when what is in sight is on the screen. Lines that are
 * replaced before are never drawn.
 *
 * @param near whether a line is in sight, and so drawn already.
 */
export function useFollowed(lines: Lines, near: (index: number) => boolean): Followed {
  const [followed, follow] = useState<Followed>({ lines: null, said: new Map() })
  useEffect(() => {
    if (followed.lines === lines) return
    const left = lines.items.filter((item, index) => !near(index) && followed.said.get(item.key)?.item !== item)
    const next: Followed =
      left.length <= piece
        ? { lines, said: new Map(saying(lines, lines.items)) }
        : { lines: followed.lines, said: new Map([...followed.said, ...saying(lines, lines.items.filter((_, index) => near(index))), ...saying(lines, left.slice(0, piece))]) }
    return afterPaint(() => startTransition(() => follow(next)))
    // `near` is another function at every drawing, and tells the same of the same lines.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [lines, followed])
  return followed
}
