import { type Column, type RecordType, recordTypes } from '../../../metrics/records'
import { readFrequency } from '../../../metrics/time/frequency'
import { columnWords } from './column-words'
import { wantedColumns } from './profile-errors'

/** A column of the source, with the texts of some rows. */
export interface SampledField {
  readonly name: string
  readonly values: readonly string[]
}

export interface GuessedColumn {
  readonly column: Column
  readonly field: string
  /** Form of its days. */
  readonly days: DateForm | null
}

export interface DateForm {
  /** Null where it is one of the usual ones. */
  readonly form: string | null
  /** Another form that fits all values as well. */
  readonly or: string | null
}

export interface GuessedRecord {
  readonly type: RecordType
  readonly columns: readonly GuessedColumn[]
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().replaceAll(/[\s_:.-]+/g, ' ').trim()

/** How well a header names a column: its own names best, then the longest word that it holds; 0 for not at all. */
function named(header: string, { id, names }: Column): number {
  const text = plain(header)
  if ([id, names.zh, names.en].some((name) => plain(name) === text)) return 100
  const held = (columnWords[id] ?? []).map(plain).filter((word) => (/^[\da-z ]+$/.test(word) ? ` ${text} `.includes(` ${word} `) || text.startsWith(word) : text.includes(word)))
  return Math.max(0, ...held.map((word) => (word === text ? 50 : Math.min(40, word.length * 3))))
}

const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}$/i
const slashed = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/
const usual = /^\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2}日?(?:[ T].*)?$/

const most = (values: readonly string[], test: (text: string) => boolean): boolean => values.length > 0 && values.filter(test).length * 5 >= values.length * 4

/** Whether values are days, and in which form where it is none of the usual ones. Which of two numbers is the month a value over 12 tells. */
export function dateForm(values: readonly string[]): DateForm | null {
  if (most(values, (text) => usual.test(text.normalize('NFKC')))) return { form: null, or: null }
  if (most(values, (text) => months.test(text))) return { form: 'MMMM D, YYYY', or: null }
  const pairs = values.flatMap((text) => (slashed.exec(text) ? [slashed.exec(text)!.slice(1, 3).map(Number)] : []))
  if (pairs.length * 5 < values.length * 4 || pairs.length === 0) return null
  if (pairs.some(([first]) => first! > 12)) return { form: 'D/M/YYYY', or: null }
  return { form: 'M/D/YYYY', or: pairs.some(([, second]) => second! > 12) ? null : 'D/M/YYYY' }
}

const isFrequency = (text: string): boolean => readFrequency(text).kind !== 'unknown'
const isDepartment = (text: string): boolean => /[局委办厅处院区县署省]$|委员会$|\b(?:department|office|agency|commission|bureau)\b/i.test(text)

/** A text of its own in every row that is neither a number, a day, a code nor a frequency: what things are called. */
const isTitles = (values: readonly string[]): boolean =>
  new Set(values).size === values.length && most(values, (text) => /\p{L}{2}/u.test(text) && !/^[\w./:-]*\d[\w./:-]*$/.test(text) && !/^https?:/.test(text) && !isFrequency(text) && !isDepartment(text)) && dateForm(values) === null

/** What the values alone say, where no header does: titles, days, frequencies, names of departments. */
function byValues({ id, type }: Column, values: readonly string[]): boolean {
  if (id === 'frequency') return most(values, isFrequency) && new Set(values).size < Math.max(3, values.length)
  if (id === 'department') return most(values, isDepartment)
  if (id === 'title') return isTitles(values)
  return (id === 'published_on' || id === 'passed') && (type === 'day' || type === 'moment') && dateForm(values) !== null
}

function columnsOf(type: RecordType, fields: readonly SampledField[]): GuessedColumn[] {
  const pairs = type.columns.flatMap((column) => fields.map((field) => ({ column, field, score: named(field.name, column) })))
  const guessed = new Map<Column, SampledField>()
  const taken = new Set<SampledField>()
  const take = (column: Column, field: SampledField): void => {
    if (guessed.has(column) || taken.has(field)) return
    guessed.set(column, field)
    taken.add(field)
  }
  for (const { column, field } of pairs.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)) take(column, field)
  for (const column of type.columns) for (const field of fields) if (!guessed.has(column) && !taken.has(field) && byValues(column, field.values.filter(Boolean))) take(column, field)
  const called = (id: string): Column | undefined => type.columns.find((column) => column.id === id)
  const [title, abstract] = [called('title'), called('abstract')]
  // Where nothing is a title, the abstract says what a thing is.
  if (title && abstract && !guessed.has(title) && guessed.has(abstract)) {
    guessed.set(title, guessed.get(abstract)!)
    guessed.delete(abstract)
  }
  return type.columns.flatMap((column) => {
    const field = guessed.get(column)
    if (!field) return []
    const dated = column.type === 'day' || column.type === 'moment'
    return [{ column, field: field.name, days: dated ? dateForm(field.values.filter(Boolean)) : null }]
  })
}

/** Record types that a source of its own is likely to hold; the others come in our own templates. */
const likely = ['dataset', 'request', 'project', 'catalog-entry', 'list-item']

/**
 * Which record type the columns of a source make, and which column is which: by their headers in Chinese and English,
 * and where those say nothing by their values.
 *
 * @param taken record types that are made already.
 */
export function guessRecord(fields: readonly SampledField[], taken: readonly string[] = []): GuessedRecord {
  const guesses = likely.filter((id) => !taken.includes(id)).flatMap((id) => recordTypes.get(id) ?? []).map((type) => ({ type, columns: columnsOf(type, fields) }))
  const score = ({ type, columns }: GuessedRecord): number => columns.length - 2 * wantedColumns(type).filter((id) => !columns.some(({ column }) => column.id === id)).length
  return guesses.reduce((best, one) => (score(one) > score(best) ? one : best))
}
