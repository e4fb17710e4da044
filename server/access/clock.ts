/** Milliseconds since 1970. */
export type Instant = number

/**
 * A clock that never goes back: what has expired stays expired when somebody sets the machine's clock back, here and after a
 * restart.
 *
 * @param latest the latest instant that was ever kept.
 * @param wall the machine's clock; @param elapsed a stopwatch that nobody can set. Both in milliseconds.
 */
export function steadyClock(latest: Instant, wall: () => number = () => Date.now(), elapsed: () => number = () => performance.now()): () => Instant {
  const started = Math.max(wall(), latest)
  const since = elapsed()
  let told = started
  return () => (told = Math.max(told, wall(), Math.floor(started + elapsed() - since)))
}
