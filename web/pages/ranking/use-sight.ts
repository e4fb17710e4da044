import { type RefObject, useEffect, useRef } from 'react'

/** Lines beyond either edge that count as in sight: lines differ in height. */
const margin = 4

/**
 * Which of a number of lines are in sight of the frame that scrolls them, as it stood last: known without asking the page
 * for its layout while it is drawn.
 */
export function useSight(frame: RefObject<HTMLElement | null>): (index: number, lines: number) => boolean {
  const sight = useRef({ from: 0, to: 1 })
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const look = () => {
      const { scrollTop, clientHeight, scrollHeight } = current
      sight.current = { from: scrollTop / scrollHeight, to: (scrollTop + clientHeight) / scrollHeight }
    }
    const observer = new ResizeObserver(look)
    for (const element of [current, ...current.children]) observer.observe(element)
    current.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      current.removeEventListener('scroll', look)
    }
  }, [frame])
  return (index, lines) => index >= sight.current.from * lines - margin && index <= sight.current.to * lines + margin
}
