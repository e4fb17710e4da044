import { frequencyOfCode, plainWording, readFrequency } from '../time/frequency'
import { referenceTable } from './reference-table'

/** How each frequency text of the data is read, by the wording that an office decided, else by the vocabulary; the text as it stands there; a blank has no row. */
export const frequencyReading = referenceTable({
  name: 'frequency_reading',
  columns: { text: 'VARCHAR', code: 'VARCHAR', kind: 'VARCHAR', unit: 'VARCHAR', length: 'INTEGER', anchored: 'BOOLEAN' },
  *rows({ frequencyTexts, decisions }) {
    const decided = new Map(Object.entries(decisions.frequencyWords).map(([wording, code]) => [plainWording(wording), code]))
    for (const text of new Set(frequencyTexts)) {
      if (text.trim() === '') continue
      const ours = decided.get(plainWording(text))
      const { code, kind, unit, length, anchored } = ours === undefined ? readFrequency(text) : frequencyOfCode(ours)
      yield [text, code, kind, unit, length, anchored]
    }
  },
})
