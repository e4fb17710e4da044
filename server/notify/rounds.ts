/** Rounds in which people are told what is news. */
export interface Rounds {
  /** Waits for a round that is under way. */
  stop(): Promise<void>
}

const everyMs = 60_000

/**
 * Tells at once, and then every minute; a round that takes longer is not overtaken.
 *
 * @param failed told why a round was not finished; the next one tries again.
 */
export function startRounds(tell: () => Promise<void>, failed: (error: unknown) => void, every = everyMs): Rounds {
  let stopped = false
  let wake = (): void => {}
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, every)
      timer.unref()
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = (async () => {
    while (!stopped) {
      await tell().catch(failed)
      if (!stopped) await pause()
    }
  })()
  return {
    stop: () => {
      stopped = true
      wake()
      return running
    },
  }
}
