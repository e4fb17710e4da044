import { departmentGroups } from '../../metrics/vocabulary/department-group'
import { sliceEntries } from '../address/address'
import type { Evaluation } from '../api/evaluation'
import { dimensionNames, valueNames } from '../text/dimension-words'
import type { Words } from '../text/use-words'

/** What narrows an evaluation, in one line; the whole city when nothing does. */
export function sliceText({ t, name }: Pick<Words, 't' | 'name'>, { group, slice }: Pick<Evaluation, 'group' | 'slice'>): string {
  const parts = sliceEntries(slice).map(([dimension, values]) =>
    t('chip.text', { dimension: name(dimensionNames(dimension)), values: values.map((value) => name(valueNames(dimension, value))).join(t('list.comma')) }),
  )
  if (group !== undefined) parts.unshift(group === 'all' ? t('group.all') : name(departmentGroups[group]))
  return parts.length > 0 ? parts.join(t('list.semicolon')) : t('say.everyone')
}
