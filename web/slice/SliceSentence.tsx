import { useWords } from '../text/use-words'
import { SliceChips } from './SliceChips'
import css from './SliceSentence.module.css'
import { SliceWords, type SliceWordsProps } from './SliceWords'

/** The slice as a sentence, under the chips that take parts of it out. */
export function SliceSentence({ asOf, ...words }: SliceWordsProps & { asOf: string | null }) {
  const { t } = useWords()
  const { group, slice } = words.evaluation
  return (
    <div className={css.say}>
      <SliceChips group={group} slice={slice} />
      <p>
        <SliceWords {...words} />
        {asOf !== null && <span className={css.asOf}> {t('asOf.sentence', { day: asOf })}</span>}
      </p>
    </div>
  )
}
