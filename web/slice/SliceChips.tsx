import { departmentGroups } from '../../metrics/vocabulary/department-group'
import type { RankScope } from '../../metrics/scoring/ranking'
import { type Slice, sliceEntries } from '../../metrics/tally/slice'
import { useWords } from '../text/use-words'
import { filterOnChip } from './filter-words'
import css from './SliceChips.module.css'
import { cleared } from './slice-change'
import { useChoose } from './use-choose'

/** What narrows the figures, each a button that takes it out. */
export function SliceChips({ group, slice }: { group?: RankScope; slice: Slice }) {
  const words = useWords()
  const { t, name } = words
  const choose = useChoose()
  const entries = sliceEntries(slice)
  if (entries.length === 0 && group === undefined) return null
  const chips = entries.map(([dimension, filter]) => ({
    key: dimension.id,
    text: filterOnChip(words, dimension, filter),
    remove: () => choose({ slice: cleared(slice, dimension.id) }),
  }))
  if (group !== undefined)
    chips.push({ key: 'group', text: group === 'all' ? t('group.all') : name(departmentGroups[group]), remove: () => choose({ group: undefined }) })
  return (
    <ul className={css.chips} aria-label={t('chip.label')}>
      {chips.map(({ key, text, remove }) => (
        <li key={key}>
          <button type="button" onClick={remove} aria-label={t('chip.remove', { what: text })}>
            {text}
            <span aria-hidden>×</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className={css.all} onClick={() => choose({ slice: undefined, group: undefined })}>
            {t('chip.clear')}
          </button>
        </li>
      )}
    </ul>
  )
}
