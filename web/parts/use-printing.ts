import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed: what is drawn only near the screen must then be drawn whole. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const media = matchMedia('print')
    // The print is taken when the handler returns.
    const follow = () => flushSync(() => setPrinting(media.matches))
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [])
  return printing
}
