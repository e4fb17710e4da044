import { verdicts, type Verdict } from '../../metrics/indicators/verdict'
import { useWords } from '../text/use-words'
import css from './Mark.module.css'

/** A verdict by word, shape and colour, so that none of the three has to be seen. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { name } = useWords()
  return (
    <span className={css.mark} data-kind={verdict}>
      <i aria-hidden />
      {name(verdicts[verdict])}
    </span>
  )
}
