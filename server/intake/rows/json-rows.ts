import { type JsonPath, NoText, textAt } from './json-path'
import type { JsonEntry } from './json-values'
import type { FoundRow } from './row-parts'

/** A field of the rows: the first of its places that holds a text counts. */
export interface JsonField {
  readonly name: string
  readonly places: readonly JsonPath[]
}

/** What a field finds in a value. @throws NoText */
export function fieldText(value: unknown, { places }: JsonField): string {
  for (const place of places) {
    const text = textAt(value, place)
    if (text !== '') return text
  }
  return ''
}

/** Replacement characters, which stand where bytes were damaged. */
const damagedText = '\uFFFD'

function cellsIn({ value, text, tooLong }: JsonEntry, fields: readonly JsonField[], damaged: boolean): FoundRow['cells'] {
  if (tooLong) return { reason: 'row-too-long', field: null, value: text, remedy: '' }
  if (damaged && text.includes(damagedText)) return { reason: 'not-utf8', field: null, value: '', remedy: '' }
  if (typeof value !== 'object' || value === null) return { reason: 'not-json', field: null, value: text, remedy: '' }
  const cells: string[] = []
  for (const [index, field] of fields.entries()) {
    try {
      cells.push(fieldText(value, field))
    } catch (error) {
      if (!(error instanceof NoText)) throw error
      return { reason: error.found === 'number' ? 'number-inexact' : 'not-a-text', field: index, value: '', remedy: field.places.map((place) => place.text).join(' / ') }
    }
  }
  return cells
}

/** Rows that JSON entries are. @param damaged bytes of the file were no UTF-8: the rows that hold them are refused. */
export async function* jsonRows(entries: AsyncGenerator<JsonEntry, number>, fields: readonly JsonField[], damaged: boolean): AsyncGenerator<FoundRow, number> {
  for (;;) {
    const { done, value } = await entries.next()
    if (done) return value
    yield { line: value.line, original: value.text, cells: cellsIn(value, fields, damaged) }
  }
}
