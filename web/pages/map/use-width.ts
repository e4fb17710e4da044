import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element, as long as it is there. @param usual until it is measured. */
export function useWidth(usual: number): [ref: RefCallback<HTMLElement>, width: number] {
  const [width, setWidth] = useState(usual)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const size = new ResizeObserver(() => setWidth(element.clientWidth || usual))
    size.observe(element)
    return () => size.disconnect()
  }, [usual])
  return [ref, width]
}
