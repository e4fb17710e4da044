import { useQuery } from '@tanstack/react-query'
import { ownWorkOptions } from '../api/work'
import { WorkNote } from './WorkNote'

/** Says, beside a change of one's own that is under way, what the server does and what waits. */
export function WaitingNote() {
  const { data: work } = useQuery(ownWorkOptions)
  return <WorkNote work={work} />
}
