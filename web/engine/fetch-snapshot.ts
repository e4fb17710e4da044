import { evaluationParameters, type Evaluation } from '../api/evaluation'
import type { Progress } from './database'
import { download } from './download'

/** Plain size of the snapshot; `Content-Length` is that of its compressed form. */
const plainSize = (headers: Headers): number | null => Number(headers.get('X-Content-Length')) || null

/**
 * The snapshot of an evaluation: a DuckDB file.
 *
 * @throws when the server refuses or goes away, and when `signal` stops it.
 */
export async function fetchSnapshot(evaluation: Evaluation, signal: AbortSignal, progress: Progress): Promise<Uint8Array> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(evaluationParameters(evaluation))) if (value !== undefined) search.set(name, value)
  const parts: Uint8Array[] = []
  await download(`/api/snapshot?${search}`, signal, progress, plainSize, (part) => parts.push(part))
  return joined(parts)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
