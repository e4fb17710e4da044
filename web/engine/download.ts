import { ask } from '../api/presence'
import type { Progress } from './database'

/**
 * Fetches a file with progress.
 *
 * @param total plain size in bytes, whatever the encoding on the way; null where nobody says it.
 * @param keep called with each part, in order.
 * @throws when the server refuses or goes away, and when `signal` stops it.
 */
export async function download(
  address: string,
  signal: AbortSignal,
  progress: Progress,
  total: (headers: Headers) => number | null,
  keep: (part: Uint8Array) => void,
): Promise<void> {
  const response = await ask(address, { signal })
  if (!response.ok || !response.body) throw new Error(`${address}: HTTP ${response.status}`)
  const size = total(response.headers)
  const reader = response.body.getReader()
  let received = 0
  progress(received, size)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    keep(value)
    received += value.byteLength
    progress(received, size)
  }
}
