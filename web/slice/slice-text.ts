import { departmentGroups } from '../../metrics/vocabulary/department-group'
import { sliceEntries } from '../../metrics/tally/slice'
import type { Evaluation } from '../api/evaluation'
import type { Words } from '../text/use-words'
import { filterOnChip } from './filter-words'

/** What narrows an evaluation, in one line; the whole city when nothing does. */
export function sliceText(words: Words, { group, slice }: Pick<Evaluation, 'group' | 'slice'>): string {
  const { t, name } = words
  const parts = sliceEntries(slice).map(([dimension, filter]) => filterOnChip(words, dimension, filter))
  if (group !== undefined) parts.unshift(group === 'all' ? t('group.all') : name(departmentGroups[group]))
  return parts.length > 0 ? parts.join(t('list.semicolon')) : t('say.everyone')
}
