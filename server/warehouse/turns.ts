import type { Names } from '../../metrics/names'
import { wallTime } from './wall-clock'

/** Runs pieces of work one after another, in the order in which they were asked for. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** What may take so long that others are told of it. */
export interface Errand {
  readonly names: Names
  /** The period or the batch that it moves on: nothing else can be done with it meanwhile. */
  readonly period?: string
  readonly batch?: number
}

/** What is being done, and what waits for it. */
export interface Work {
  /** Null for what has no name, and while nothing is done. */
  readonly running: Errand | null
  /** Wall time in Shanghai at which it began. */
  readonly since: string
  /** In the order of their turns. */
  readonly waiting: readonly (Errand | null)[]
}

/** Turns that tell what they are taken for. */
export function namedTurns(): { take<T>(work: () => Promise<T>, errand?: Errand): Promise<T>; now(): Work } {
  const inTurn = turns()
  const asked = new Set<{ readonly errand: Errand | null }>()
  let since = wallTime()
  return {
    async take(work, errand) {
      const mine = { errand: errand ?? null }
      asked.add(mine)
      try {
        return await inTurn(() => {
          since = wallTime()
          return work()
        })
      } finally {
        asked.delete(mine)
      }
    },
    now() {
      const [first, ...rest] = asked
      return { running: first?.errand ?? null, since, waiting: rest.map(({ errand }) => errand) }
    },
  }
}
