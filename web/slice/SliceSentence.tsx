import type { Evaluation } from '../api/evaluation'
import { useWords } from '../text/use-words'
import { SliceChips } from './SliceChips'
import css from './SliceSentence.module.css'
import type { Said } from './slice-statement'
import { SliceWords } from './SliceWords'

interface SliceSentenceProps {
  said: Said
  /** What the reader chose; the words follow when the figures are there. */
  chosen: Evaluation
  asOf: string | null
}

/** The slice as a sentence, under the chips that take parts of it out. */
export function SliceSentence({ said, chosen, asOf }: SliceSentenceProps) {
  const { t } = useWords()
  return (
    <div className={css.say}>
      <SliceChips group={chosen.group} slice={chosen.slice} />
      <p>
        <SliceWords said={said} />
        {asOf !== null && <span className={css.asOf}> {t('asOf.sentence', { day: asOf })}</span>}
      </p>
    </div>
  )
}
