import type { Names } from '../../../metrics/names'
import { type RecordType, recordTypes } from '../../../metrics/records'
import { nearest } from '../nearest'
import { declaredFields, fieldReference } from './fields'
import type { Profile, ProfileCell, ProfileCondition, ProfileRecord } from './profile'

export interface ProfileError {
  readonly path: readonly PropertyKey[]
  readonly message: Names
}

const hint = (word: string, known: Iterable<string>): Names => {
  const all = [...known]
  const close = nearest(word, all)
  return close.length > 0 ? { zh: `是否为 ${close.join(' 或 ')}？`, en: `did you mean ${close.join(' or ')}?` } : { zh: `可用：${all.join('、')}`, en: `known: ${all.join(', ')}` }
}

const sourceFields = (cell: ProfileCell | ProfileCondition): string[] => ('from' in cell ? [cell.from].flat() : [])

/** Columns that a record must fill: the required ones, and a key that nothing can stand in for. */
export const wantedColumns = (type: RecordType): string[] =>
  type.columns.filter((column) => column.required || (type.key.includes(column.id) && !type.match)).map((column) => column.id)

/** What the shape alone cannot see: names that must agree with each other and with the record types. All errors at once. */
export function profileErrors(profile: Profile): ProfileError[] {
  const errors: ProfileError[] = []
  const refuse = (path: readonly PropertyKey[], zh: string, en: string): void => void errors.push({ path, message: { zh, en } })
  /** Refuses a word that is not among the known ones. */
  const refuseWord = (path: readonly PropertyKey[], { zh, en }: Names, word: string, known: Iterable<string>): void => {
    const close = hint(word, known)
    refuse(path, `没有${zh}“${word}”；${close.zh}`, `there is no ${en} "${word}"; ${close.en}`)
  }

  const checkField = (path: readonly PropertyKey[], from: string, field: string): void => {
    const reference = fieldReference(profile, field)
    const main = profile.inputs[from]
    if (!main) return
    if (reference.input && main.with !== reference.input)
      return refuse(
        path,
        `“${field}”属于输入 ${reference.input}，而 ${from} 没有与它相连；请在 ${from} 中加上 with: ${reference.input}`,
        `"${field}" belongs to input ${reference.input}, which ${from} is not joined with; add "with: ${reference.input}" to ${from}`,
      )
    const fields = declaredFields(profile.inputs[reference.input ?? from]!)
    if (fields && !fields.includes(reference.field)) refuseWord(path, { zh: '字段', en: 'field' }, field, fields)
  }
  const checkCell = (path: readonly PropertyKey[], from: string, cell: ProfileCell | ProfileCondition): void =>
    sourceFields(cell).forEach((field) => checkField(path, from, field))

  const checkInput = (path: readonly PropertyKey[], from: string): void => {
    if (!profile.inputs[from]) refuseWord(path, { zh: '输入', en: 'input' }, from, Object.keys(profile.inputs))
  }

  const checkRecord = (record: ProfileRecord, path: readonly PropertyKey[]): void => {
    checkInput([...path, 'from'], record.from)
    const type = recordTypes.get(record.type)
    if (!type) return refuseWord([...path, 'type'], { zh: '记录类型', en: 'record type' }, record.type, recordTypes.keys())
    const columns = type.columns.map((column) => column.id)
    for (const [column, cell] of Object.entries(record.columns)) {
      if (!columns.includes(column)) refuseWord([...path, 'columns', column], { zh: '列', en: 'column' }, column, columns)
      checkCell([...path, 'columns', column], record.from, cell)
    }
    const missing = wantedColumns(type).filter((column) => !(column in record.columns))
    if (missing.length > 0) refuse([...path, 'columns'], `${record.type} 必须有列 ${missing.join('、')}；请为每列写明字段或常量`, `${record.type} needs the columns ${missing.join(', ')}; name a field or a constant for each`)
    record.only.forEach((condition, index) => checkCell([...path, 'only', index], record.from, condition))
  }

  for (const [name, input] of Object.entries(profile.inputs)) {
    input.readings.forEach((reading, index) => {
      const path = ['inputs', name, ...(input.readings.length > 1 ? ['either', index] : []), reading.kind]
      for (const error of reading.errors) errors.push({ path: [...path, ...error.path], message: error.message })
    })
    if (input.with !== undefined) checkInput(['inputs', name, 'with'], input.with)
  }
  if (profile.native) {
    if (profile.records.length > 0 || Object.keys(profile.inputs).length > 0) refuse(['native'], 'native 方案按表头取列；请删去 inputs 和 records', 'a native profile takes columns from the header; remove inputs and records')
  } else if (profile.records.length === 0) refuse(['records'], '方案须写明由文件生成哪些记录：records: [{type: dataset, from: …, columns: {…}}]', 'a profile says which records to make of the file: records: [{type: dataset, from: …, columns: {…}}]')
  profile.records.forEach((record, index) => checkRecord(record, ['records', index]))
  profile.records.forEach((record, index) => {
    if (profile.records.findIndex((other) => other.type === record.type) !== index) refuse(['records', index, 'type'], `${record.type} 生成了两次；一个方案对每类记录只生成一次`, `${record.type} is made twice; a profile makes each record type once`)
  })
  const introduced = profile.introducesDepartments
  if (introduced) {
    checkInput(['introducesDepartments', 'from'], introduced.from)
    for (const part of ['code', 'name'] as const) if (introduced[part]) checkCell(['introducesDepartments', part], introduced.from, introduced[part])
    if (profile.records.some((record) => record.type === 'department'))
      refuse(['introducesDepartments'], '部门或作为记录导入，或由方案引入；请删去其一', 'departments are either delivered as records or introduced; remove one of the two')
  }
  return errors
}
