import { type RefObject, useEffect, useRef } from 'react'

/** The part of what a frame scrolls that the window shows, in pixels from its top. */
export interface Sight {
  readonly from: number
  readonly to: number
}

/**
 * What the window shows of a frame that scrolls, as it stood last: known without asking the page for its layout while it
 * is drawn. A frame that is short now may reach to the end of the window with what is drawn next.
 */
export function useSight(frame: RefObject<HTMLElement | null>): RefObject<Sight> {
  const sight = useRef<Sight>({ from: 0, to: innerHeight })
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const look = () => {
      const { top } = current.getBoundingClientRect()
      const from = current.scrollTop + Math.max(0, -top)
      sight.current = { from, to: from + Math.max(0, innerHeight - Math.max(0, top)) }
    }
    const observer = new ResizeObserver(look)
    for (const element of [current, ...current.children, document.documentElement]) observer.observe(element)
    // Of the window too, which does not bubble.
    addEventListener('scroll', look, { passive: true, capture: true })
    return () => {
      observer.disconnect()
      removeEventListener('scroll', look, { capture: true })
    }
  }, [frame])
  return sight
}
