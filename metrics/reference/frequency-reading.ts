import { readFrequency } from '../time/frequency'
import { referenceTable } from './reference-table'

/** How each frequency text of the data is read, the text as it stands there; a blank has no row. */
export const frequencyReading = referenceTable({
  name: 'frequency_reading',
  columns: { text: 'VARCHAR', code: 'VARCHAR', kind: 'VARCHAR', unit: 'VARCHAR', length: 'INTEGER', anchored: 'BOOLEAN' },
  fixed: false,
  *rows({ frequencyTexts }) {
    for (const text of new Set(frequencyTexts)) {
      if (text.trim() === '') continue
      const { code, kind, unit, length, anchored } = readFrequency(text)
      yield [text, code, kind, unit, length, anchored]
    }
  },
})
