import type { UnderWay } from '../../server/office/work'
import { useWords } from '../text/use-words'
import css from './WorkNote.module.css'

/** Says what takes long and is under way on the server, and since when. */
export function WorkNote({ work }: { work: UnderWay | null }) {
  const { name } = useWords()
  return (
    <p className={css.note} role="status">
      {work && name(work.says)}
    </p>
  )
}
