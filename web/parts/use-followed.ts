import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint'

/**
 * A value for what is drawn later than the rest: it follows when what is drawn now is on the screen. One that is replaced
 * before is never drawn.
 *
 * @param first what stands there until then.
 */
export function useFollowed<T extends object>(value: T, first: T): T {
  const [followed, follow] = useState(first)
  useEffect(() => afterPaint(() => startTransition(() => follow(value))), [value])
  return followed
}
