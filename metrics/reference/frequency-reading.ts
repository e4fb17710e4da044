import { readFrequency } from '../time/frequency'
import type { ReferenceTable } from './reference-table'

/** How each frequency text of the data is read; a blank has no row. */
export const frequencyReading: ReferenceTable = {
  name: 'frequency_reading',
  columns: { text: 'VARCHAR', code: 'VARCHAR', kind: 'VARCHAR', unit: 'VARCHAR', length: 'INTEGER', anchored: 'BOOLEAN' },
  fixed: false,
  *rows({ frequencyTexts }) {
    for (const text of frequencyTexts) {
      const { code, kind, unit, length, anchored } = readFrequency(text)
      yield [text, code, kind, unit, length, anchored]
    }
  },
}
