import { recordTypes } from '../../../metrics/records'
import type { InspectedFile } from '../decode/inspect-file'
import { columnsMissing, fileUnclaimed, inputMissing, inputTwice } from '../mistakes'
import { declaredFields, fieldReference } from '../profile/fields'
import type { Profile, ProfileCell, ProfileCondition, ProfileInput } from '../profile/profile'
import { tableHead } from '../rows/table-head'
import { samePlain } from './header'
import { columnAt, type CellSource, type Condition, type Format, type Introduction, type SourcePlan } from './source-plan'

/** Which file stands for which input. */
export function claimFiles<T extends { readonly name: string }>(profile: Profile, files: readonly T[]): Map<string, T> {
  const claimed = new Map<string, T>()
  const inputs = Object.entries(profile.inputs)
  for (const file of files) {
    const input = inputs.find(([, one]) => new RegExp(one.file, 'u').test(file.name))
    if (!input) throw fileUnclaimed(file.name, profile.name, inputs.map(([, one]) => one.file))
    const other = claimed.get(input[0])
    if (other) throw inputTwice(input[0], other.name, file.name)
    claimed.set(input[0], file)
  }
  for (const [name, one] of inputs) if (!one.optional && !claimed.has(name)) throw inputMissing(name, one.file)
  return claimed
}

interface OpenedInput {
  readonly format: Format
  readonly fields: readonly string[]
  /** Column of a field. */
  readonly columns: ReadonlyMap<string, number>
}

/** Takes the layout of an input from the profile, and from the header of the file where there is one. */
async function openInput(file: InspectedFile, input: ProfileInput): Promise<OpenedInput> {
  if (input.lines) {
    const fields = declaredFields(input)!
    const layouts = input.lines.map((line) => new RegExp(line, 'u'))
    return { format: { kind: 'lines', layouts, fields }, fields, columns: new Map(fields.map((field, index) => [field, index])) }
  }
  const csv = input.csv!
  const head = await tableHead(file, csv.delimiter === 'tab' ? '\t' : csv.delimiter)
  const first = head.records[csv.skip] ?? []
  const header = csv.header ? first : (csv.columns ?? [])
  const format: Format = {
    kind: 'delimited',
    delimiter: head.delimiter,
    width: csv.header ? header.length : Math.max(header.length, first.length),
    skip: csv.skip + (csv.header ? 1 : 0),
    damaged: file.encoding.damaged,
  }
  return { format, fields: header, columns: columnsOf(file, csv.fields, header) }
}

function columnsOf(file: InspectedFile, fields: NonNullable<ProfileInput['csv']>['fields'], header: readonly string[]): Map<string, number> {
  const columns = new Map(header.map((cell, index) => [cell, index]))
  const missing: { zh: string; en: string }[] = []
  for (const [field, wanted] of Object.entries(fields ?? {})) {
    const names = [wanted].flat()
    const at = names.map((name) => (typeof name === 'number' ? (name <= header.length ? name - 1 : -1) : header.findIndex((cell) => samePlain(cell, name)))).find((index) => index !== -1)
    if (at === undefined) missing.push({ zh: names.join('/'), en: field })
    else columns.set(field, at)
  }
  if (missing.length > 0) throw columnsMissing(file.name, { zh: '按导入方案', en: 'by the profile' }, missing, header, file.encoding.label)
  return columns
}

/**
 * Plans of the files that a profile makes records of.
 *
 * @throws Mistake when a file is missing or not known to the profile, or lacks columns that it names.
 */
export async function profilePlans(profile: Profile, files: readonly InspectedFile[]): Promise<SourcePlan[]> {
  const claimed = claimFiles(profile, files)
  const opened = new Map<string, OpenedInput>()
  for (const [name, file] of claimed) opened.set(name, await openInput(file, profile.inputs[name]!))

  const planOf = (name: string, file: InspectedFile): SourcePlan => {
    const { format, fields } = opened.get(name)!
    const partner = profile.inputs[name]!.with
    const partnerFile = partner === undefined ? undefined : claimed.get(partner)
    const records = profile.records.filter((record) => record.from === name)
    const introduced = profile.introducesDepartments?.from === name ? profile.introducesDepartments : null
    return {
      file,
      format,
      fields,
      joined: partnerFile ? planOf(partner!, partnerFile) : null,
      mappings: records.map((record) => ({
        type: recordTypes.get(record.type)!,
        snapshot: record.snapshot,
        only: record.only.map((one) => conditionOf(name, file, one)),
        cells: new Map(Object.entries(record.columns).map(([column, cell]) => [column, cellOf(name, file, cell)])),
      })),
      introduction: introduced ? introductionOf(name, file, introduced) : null,
      ignored: [],
    }
  }
  const columnsFor = (name: string, file: InspectedFile, from: string | readonly string[]): string[] =>
    [from].flat().flatMap((field) => {
      const reference = fieldReference(profile, field)
      const input = opened.get(reference.input ?? name)
      // A file that was left out, as an optional one may be, leaves its fields blank.
      if (!input) return []
      const at = input.columns.get(reference.field)
      if (at === undefined) throw columnsMissing(file.name, { zh: '按导入方案', en: 'by the profile' }, [{ zh: field, en: field }], input.fields, file.encoding.label)
      return [columnAt(reference.input ? 'j' : 'm', at)]
    })
  const cellOf = (name: string, file: InspectedFile, cell: ProfileCell): CellSource => {
    if ('constant' in cell) return { kind: 'constant', value: String(cell.constant) }
    const { from, join, pattern, values, blanks, dates } = { join: undefined, pattern: undefined, values: undefined, blanks: undefined, dates: undefined, ...cell }
    return { kind: 'field', columns: columnsFor(name, file, from), join, pattern, values, blanks: [...profile.blanks, ...(blanks ?? [])], dates: dates ?? [] }
  }
  const conditionOf = (name: string, file: InspectedFile, { from, ...test }: ProfileCondition): Condition => ({ columns: columnsFor(name, file, from), ...test })
  const introductionOf = (name: string, file: InspectedFile, one: NonNullable<Profile['introducesDepartments']>): Introduction => ({
    code: one.code ? cellOf(name, file, one.code) : null,
    name: cellOf(name, file, one.name),
    group: one.group,
    groups: one.groups,
  })

  const used = new Set([...profile.records.map((record) => record.from), profile.introducesDepartments?.from])
  return [...claimed].filter(([name]) => used.has(name)).map(([name, file]) => planOf(name, file))
}
