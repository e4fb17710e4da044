import { evaluationParameters, type Evaluation } from '../api/evaluation'
import type { Progress } from './database'

/** Plain size of the snapshot, whatever the encoding on the way. */
const sizeHeader = 'X-Content-Length'

/**
 * The snapshot of an evaluation: a DuckDB file.
 *
 * @throws when the server refuses, and when `signal` stops it.
 */
export async function fetchSnapshot(evaluation: Evaluation, signal: AbortSignal, progress: Progress): Promise<Uint8Array> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(evaluationParameters(evaluation))) if (value !== undefined) search.set(name, value)
  const response = await fetch(`/api/snapshot?${search}`, { signal })
  if (!response.ok || !response.body) throw new Error(`snapshot: HTTP ${response.status}`)
  const total = Number(response.headers.get(sizeHeader)) || null
  const parts: Uint8Array[] = []
  let received = 0
  progress(0, total)
  const reader = response.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    received += value.byteLength
    progress(received, total)
  }
  return joined(parts, received)
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
