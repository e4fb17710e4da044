import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { silence } from '../api/answer'
import { overviewOptions } from '../api/overview'
import { useLostSince } from '../api/reach'
import { Problem } from './Problem'

/** A page that could not be shown. Where a part of it did not come because the server is gone, it is loaded anew once it answers. */
export function PageProblem({ error, reset }: { error: unknown; reset: () => void }) {
  const queries = useQueryClient()
  const away = useLostSince() !== null
  const was = useRef(false)
  useEffect(() => {
    void queries.refetchQueries({ queryKey: overviewOptions.queryKey })
  }, [queries])
  useEffect(() => {
    if (!away && was.current) location.reload()
    was.current = away
  }, [away])
  return <Problem error={away ? silence() : error} retry={reset} />
}
