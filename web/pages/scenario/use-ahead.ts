import { useCallback, useEffect, useRef, useState } from 'react'

/** Browsers refuse an address that is written at every step of a drag; it is written once the hand rests so long. */
const rest = 200

/**
 * A value that the hand moves ahead of its owner: shown at once, handed over when the hand rests.
 *
 * @param held what the owner holds; a change of it takes the place of what was handed over.
 * @param hand gives a value to the owner.
 */
export function useAhead<T>(held: T, hand: (value: T) => void): [shown: T, set: (value: T) => void] {
  const [ahead, setAhead] = useState<{ readonly value: T; readonly handed: boolean } | null>(null)
  const now = JSON.stringify(held)
  const [seen, setSeen] = useState(now)
  if (seen !== now) {
    setSeen(now)
    // What the hand has not yet handed over is newer than what the owner has now.
    if (ahead?.handed) setAhead(null)
  }
  const latest = useRef(hand)
  useEffect(() => {
    latest.current = hand
  })
  useEffect(() => {
    if (!ahead || ahead.handed) return
    const timer = setTimeout(() => {
      latest.current(ahead.value)
      setAhead({ value: ahead.value, handed: true })
    }, rest)
    return () => clearTimeout(timer)
  }, [ahead])
  const set = useCallback((value: T) => setAhead({ value, handed: false }), [])
  return [ahead ? ahead.value : held, set]
}
