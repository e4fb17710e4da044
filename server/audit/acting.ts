import { AsyncLocalStorage } from 'node:async_hooks'

/** Who acts, and from where. */
export interface Acting {
  /** Who is signed in: deeds are hers, whatever name was given with them. Null where nobody is. */
  readonly who: string | null
  /** What a deed is signed with that names nobody. */
  readonly otherwise: string
  readonly from: string
}

const storage = new AsyncLocalStorage<Acting>()

/** Does some work in somebody's name. */
export const actingAs = <T>(acting: Acting, work: () => T): T => storage.run(acting, work)

/** Who acts now; a command on the data folder itself where nobody is said to. */
export const acting = (): Acting => storage.getStore() ?? { who: null, otherwise: 'local', from: 'local' }
