import { useQuery } from '@tanstack/react-query'
import { useMay } from '../api/me'
import { waitingOptions } from '../api/waiting'
import { useWords } from '../text/use-words'
import css from './WaitingNote.module.css'

/** Says, beside a change that is under way, what it waits for. */
export function WaitingNote() {
  const { name } = useWords()
  const may = useMay()
  const { data: waiting } = useQuery({ ...waitingOptions, enabled: may('records') })
  return (
    <p className={css.note} role="status">
      {waiting && name(waiting)}
    </p>
  )
}
