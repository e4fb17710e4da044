import type { Names } from '../../metrics/names'

/** Runs pieces of work one after another, in the order in which they were asked for. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** What is being done, and what waits for it. */
export interface Work {
  /** Null for what has no name, and while nothing is done. */
  readonly running: Names | null
  /** In the order of their turns. */
  readonly waiting: readonly (Names | null)[]
}

/** Turns that tell what they are taken for. */
export function namedTurns(): { take<T>(work: () => Promise<T>, name?: Names): Promise<T>; now(): Work } {
  const inTurn = turns()
  const asked = new Set<{ readonly name?: Names }>()
  return {
    async take(work, name) {
      const mine = { name }
      asked.add(mine)
      try {
        return await inTurn(work)
      } finally {
        asked.delete(mine)
      }
    },
    now() {
      const [first, ...rest] = asked
      return { running: first?.name ?? null, waiting: rest.map(({ name }) => name ?? null) }
    },
  }
}
