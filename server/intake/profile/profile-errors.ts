import { type RecordType, recordTypes } from '../../../metrics/records'
import { nearest } from '../nearest'
import { declaredFields, fieldReference } from './fields'
import type { Profile, ProfileCell, ProfileCondition, ProfileRecord } from './profile'

export interface ProfileError {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

const hint = (word: string, known: Iterable<string>): string => {
  const all = [...known]
  const close = nearest(word, all)
  return close.length > 0 ? `did you mean ${close.join(' or ')}?` : `known: ${all.join(', ')}`
}

const sourceFields = (cell: ProfileCell | ProfileCondition): string[] => ('from' in cell ? [cell.from].flat() : [])

/** Columns that a record must fill: the required ones, and a key that nothing can stand in for. */
export const wantedColumns = (type: RecordType): string[] =>
  type.columns.filter((column) => column.required || (type.key.includes(column.id) && !type.match)).map((column) => column.id)

/** What the shape alone cannot see: names that must agree with each other and with the record types. All errors at once. */
export function profileErrors(profile: Profile): ProfileError[] {
  const errors: ProfileError[] = []
  const refuse = (path: readonly PropertyKey[], message: string): void => void errors.push({ path, message })

  const checkField = (path: readonly PropertyKey[], from: string, field: string): void => {
    const reference = fieldReference(profile, field)
    const main = profile.inputs[from]
    if (!main) return
    if (reference.input && main.with !== reference.input)
      return refuse(path, `"${field}" belongs to input ${reference.input}, which ${from} is not joined with; add "with: ${reference.input}" to ${from}`)
    const fields = declaredFields(profile.inputs[reference.input ?? from]!)
    if (fields && !fields.includes(reference.field)) refuse(path, `there is no field "${field}"; ${hint(reference.field, fields)}`)
  }
  const checkCell = (path: readonly PropertyKey[], from: string, cell: ProfileCell | ProfileCondition): void =>
    sourceFields(cell).forEach((field) => checkField(path, from, field))

  const checkInput = (path: readonly PropertyKey[], from: string): void => {
    if (!profile.inputs[from]) refuse(path, `there is no input "${from}"; ${hint(from, Object.keys(profile.inputs))}`)
  }

  const checkRecord = (record: ProfileRecord, path: readonly PropertyKey[]): void => {
    checkInput([...path, 'from'], record.from)
    const type = recordTypes.get(record.type)
    if (!type) return refuse([...path, 'type'], `there is no record type "${record.type}"; ${hint(record.type, recordTypes.keys())}`)
    const columns = type.columns.map((column) => column.id)
    for (const [column, cell] of Object.entries(record.columns)) {
      if (!columns.includes(column)) refuse([...path, 'columns', column], `${record.type} has no column "${column}"; ${hint(column, columns)}`)
      checkCell([...path, 'columns', column], record.from, cell)
    }
    const missing = wantedColumns(type).filter((column) => !(column in record.columns))
    if (missing.length > 0) refuse([...path, 'columns'], `${record.type} needs the columns ${missing.join(', ')}; name a field or a constant for each`)
    record.only.forEach((condition, index) => checkCell([...path, 'only', index], record.from, condition))
  }

  for (const [name, input] of Object.entries(profile.inputs)) {
    input.readings.forEach((reading, index) => {
      const path = ['inputs', name, ...(input.readings.length > 1 ? ['either', index] : []), reading.kind]
      for (const error of reading.errors) refuse([...path, ...error.path], error.message)
    })
    if (input.with !== undefined) checkInput(['inputs', name, 'with'], input.with)
  }
  if (profile.native) {
    if (profile.records.length > 0 || Object.keys(profile.inputs).length > 0) refuse(['native'], 'a native profile takes columns from the header; remove inputs and records')
  } else if (profile.records.length === 0) refuse(['records'], 'a profile says which records to make of the file: records: [{type: dataset, from: …, columns: {…}}]')
  profile.records.forEach((record, index) => checkRecord(record, ['records', index]))
  profile.records.forEach((record, index) => {
    if (profile.records.findIndex((other) => other.type === record.type) !== index) refuse(['records', index, 'type'], `${record.type} is made twice; a profile makes each record type once`)
  })
  const introduced = profile.introducesDepartments
  if (introduced) {
    checkInput(['introducesDepartments', 'from'], introduced.from)
    for (const part of ['code', 'name'] as const) if (introduced[part]) checkCell(['introducesDepartments', part], introduced.from, introduced[part])
    if (profile.records.some((record) => record.type === 'department'))
      refuse(['introducesDepartments'], 'departments are either delivered as records or introduced; remove one of the two')
  }
  return errors
}
