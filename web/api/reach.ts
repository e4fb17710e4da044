import { useSyncExternalStore } from 'react'

/** Since when the server has not answered, in milliseconds; null while it does. */
let lostAt: number | null = null
const listeners = new Set<() => void>()

function set(at: number | null): void {
  if (at === lostAt) return
  lostAt = at
  for (const tell of listeners) tell()
}

/** The server has answered. */
export const reached = (): void => set(null)

/** The server has not answered. */
export const lost = (): void => set(lostAt ?? Date.now())

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Since when the server has not answered, in milliseconds of this machine's clock; null while it does. */
export const useLostSince = (): number | null => useSyncExternalStore(subscribe, () => lostAt)
