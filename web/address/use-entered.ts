import { useEffect, useRef, useState } from 'react'

/**
 * A value of the address as it is entered. It is shown at once, for the address follows a moment later: a field that waited
 * for it would lose letters that are typed fast, and break into an input method.
 *
 * @param held what the address holds.
 * @param send takes it to the address; `replace` adds no step to the way back.
 * @returns what is shown, a way to enter another, and one to show another that the address need not know yet. What comes to
 * stand in the address otherwise is shown instead.
 */
export function useEntered<T extends string | number | boolean>(
  held: T,
  send: (value: T, replace?: boolean) => void,
): [shown: T, enter: (value: T, replace?: boolean) => void, show: (value: T) => void] {
  const [entered, setEntered] = useState<T | null>(null)
  /** What was sent and has not arrived. */
  const sent = useRef<readonly T[]>([])
  const arrived = useRef(held)
  useEffect(() => {
    arrived.current = held
    const place = sent.current.lastIndexOf(held)
    sent.current = place < 0 ? [] : sent.current.slice(place + 1)
    if (place < 0) setEntered(null)
  }, [held])
  const enter = (value: T, replace?: boolean) => {
    setEntered(value)
    if (value === (sent.current.at(-1) ?? arrived.current)) return
    sent.current = [...sent.current, value]
    send(value, replace)
  }
  return [entered ?? held, enter, setEntered]
}
