import { indicators } from '../../metrics/indicators'
import type { Evaluation } from '../api/evaluation'
import { sliceText } from '../slice/slice-text'
import type { Words } from '../text/use-words'
import type { ExportTable } from '../../metrics/export/export-table'
import { definitionNote } from '../../metrics/export/verdict-table'

/** What stands with every table of figures: what narrows them, and how each indicator in it is defined. */
export const figureNotes = (words: Words, evaluation: Pick<Evaluation, 'group' | 'slice'>, ids: readonly string[]): ExportTable['notes'] => [
  [words.t('export.slice'), sliceText(words, evaluation)],
  ...ids.flatMap((id) => {
    const indicator = indicators.get(id)
    return indicator ? [definitionNote(indicator, words.name)] : []
  }),
]
