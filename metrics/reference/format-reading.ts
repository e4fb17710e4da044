import { readFormats } from '../vocabulary/data-format'
import { referenceTable } from './reference-table'

/** How many machine-readable kinds each text of formats names, and whether an API is one of them; the text as it stands, a blank has no row. */
export const formatReading = referenceTable({
  name: 'format_reading',
  columns: { text: 'VARCHAR', kinds: 'INTEGER', machine_readable: 'BOOLEAN', api: 'BOOLEAN' },
  *rows({ formatTexts }) {
    for (const text of new Set(formatTexts)) {
      if (text.trim() === '') continue
      const kinds = readFormats(text)
      yield [text, kinds.length, kinds.length > 0, kinds.includes('api')]
    }
  },
})
