import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { overviewOptions } from './overview'
import { useLostSince } from './reach'

/** How often a server that has gone is asked again. */
const everyMs = 5000

/** Asks a server that has gone again and again, and once it answers, for all that had failed meanwhile. */
export function useRecovery(): void {
  const queries = useQueryClient()
  const away = useLostSince() !== null
  const was = useRef(false)
  useEffect(() => {
    if (!away) {
      if (was.current) void queries.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
      was.current = false
      return undefined
    }
    was.current = true
    const timer = setInterval(() => void queries.refetchQueries({ queryKey: overviewOptions.queryKey }), everyMs)
    return () => clearInterval(timer)
  }, [away, queries])
}
