import { useEffect, useState } from 'react'

/** Whether a wait has lasted so long that it should show: dimming a table for a moment costs more than counting its rows. */
export function useLasting(waiting: boolean): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => setLasts(true), 250)
    return () => {
      clearTimeout(timer)
      setLasts(false)
    }
  }, [waiting])
  return lasts
}
