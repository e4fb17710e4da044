import { writeThreshold } from '../../../metrics/scoring/threshold'
import chips from '../../slice/SliceChips.module.css'
import { useWords, type Words } from '../../text/use-words'
import css from './RankingPage.module.css'
import { type Condition, conditionInSentence, conditionOnChip } from './where'

/** Which departments are listed, and that nothing else follows from it. */
export const sayWhere = (words: Words, conditions: readonly Condition[], shown: number, all: number): string =>
  words.t('ranking.where.say', { conditions: conditions.map((one) => conditionInSentence(words, one)).join(words.t('ranking.where.and')), shown, all })

interface WhereNoteProps {
  conditions: readonly Condition[]
  /** Departments that meet them, of how many. */
  shown: number
  all: number
  /** @param threshold as it stands in the address. */
  remove: (threshold: string) => void
}

/** The conditions, each a button that takes it out, and their sentence. */
export function WhereNote({ conditions, shown, all, remove }: WhereNoteProps) {
  const words = useWords()
  const { t } = words
  return (
    <>
      <ul className={chips.chips} aria-label={t('ranking.where.label')}>
        {conditions.map((condition) => {
          const [text, key] = [conditionOnChip(words, condition), writeThreshold(condition.threshold)]
          return (
            <li key={key}>
              <button type="button" onClick={() => remove(key)} aria-label={t('chip.remove', { what: text })}>
                {text}
                <span aria-hidden>×</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className={css.note}>{sayWhere(words, conditions, shown, all)}</p>
    </>
  )
}
