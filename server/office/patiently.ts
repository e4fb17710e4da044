import { setTimeout as wait } from 'node:timers/promises'
import type { Names } from '../../metrics/names'
import type { UnderWay } from './work'

interface Patience {
  /** What is under way. */
  readonly ask: () => Promise<UnderWay | null>
  /** Called once for each thing that it waits for. */
  readonly tell: (waiting: Names) => void
  readonly everyMs: number
}

/** Does something that may have to wait its turn; meanwhile it is told for what. */
export async function patiently<T>(deed: () => Promise<T>, { ask, tell, everyMs }: Patience): Promise<T> {
  const ended = new AbortController()
  void (async () => {
    let told = ''
    for (;;) {
      await wait(everyMs, undefined, { ref: false, signal: ended.signal })
      const work = await ask()
      if (!work?.awaited || work.says.zh === told || ended.signal.aborted) continue
      tell(work.says)
      told = work.says.zh
    }
    // It ends with the deed; a server that does not tell is asked no more.
  })().catch(() => undefined)
  try {
    return await deed()
  } finally {
    ended.abort()
  }
}
