import { recordTypes } from '../../../metrics/records'
import { Mistake } from '../../office/mistake'
import type { InspectedFile } from '../decode/inspect-file'
import type { OpenedFile } from '../formats'
import { columnsMissing, noLayoutFits } from '../mistakes'
import { fileUnclaimed, inputMissing, inputTwice } from '../profile/mistakes'
import { fieldReference } from '../profile/fields'
import type { Profile, ProfileCell, ProfileCondition, ProfileInput } from '../profile/profile'
import { columnAt, type CellSource, type Condition, type SourcePlan } from './source-plan'

/** Which file stands for which input. */
export function claimFiles<T extends { readonly name: string }>(profile: Profile, files: readonly T[]): Map<string, T> {
  const claimed = new Map<string, T>()
  const inputs = Object.entries(profile.inputs)
  for (const file of files) {
    const input = inputOf(profile, file.name)
    if (input === null) throw fileUnclaimed(file.name, profile.name, inputs.map(([, one]) => one.file))
    const other = claimed.get(input)
    if (other) throw inputTwice(input, other.name, file.name)
    claimed.set(input, file)
  }
  for (const [name, one] of inputs) if (!one.optional && !claimed.has(name)) throw inputMissing(name, one.file)
  return claimed
}

/**
 * Opens a file by the first layout of its input that fits.
 *
 * @throws Mistake when none does, with the reason of each.
 */
async function openInput(file: InspectedFile, { readings }: ProfileInput): Promise<OpenedFile> {
  const reasons: Mistake[] = []
  for (const reading of readings)
    try {
      return await reading.open(file)
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      reasons.push(error)
    }
  throw reasons.length === 1 ? reasons[0]! : noLayoutFits(file.name, reasons)
}

/** The input that a profile knows by the name of its file. */
export const inputNamed = (profile: Profile, file: string): string | null => Object.entries(profile.inputs).find(([, one]) => new RegExp(one.file, 'u').test(file))?.[0] ?? null

/** The input that a file stands for: by its name, or, where a profile has one input only, that one whatever the file is called. */
export function inputOf(profile: Profile, file: string): string | null {
  const [only, ...others] = Object.keys(profile.inputs)
  return inputNamed(profile, file) ?? (others.length === 0 && only !== undefined ? only : null)
}

/** What a profile makes of the rows of an input. @param columnsFor SQL columns of the fields that it names. */
export function mappedRecords(profile: Profile, input: string, columnsFor: (from: string | readonly string[]) => string[]): Pick<SourcePlan, 'mappings' | 'introduction'> {
  const cellOf = (cell: ProfileCell): CellSource => {
    if ('constant' in cell) return { kind: 'constant', value: String(cell.constant) }
    const { from, join, pattern, values, blanks, dates } = { join: undefined, pattern: undefined, values: undefined, blanks: undefined, dates: undefined, ...cell }
    return { kind: 'field', columns: columnsFor(from), join, pattern, values, blanks: [...profile.blanks, ...(blanks ?? [])], dates: dates ?? [] }
  }
  const conditionOf = ({ from, ...test }: ProfileCondition): Condition => ({ columns: columnsFor(from), ...test })
  const introduced = profile.introducesDepartments?.from === input ? profile.introducesDepartments : null
  return {
    mappings: profile.records
      .filter((record) => record.from === input)
      .map((record) => ({
        type: recordTypes.get(record.type)!,
        snapshot: record.snapshot,
        only: record.only.map(conditionOf),
        cells: new Map(Object.entries(record.columns).map(([column, cell]) => [column, cellOf(cell)])),
      })),
    introduction: introduced && { code: introduced.code ? cellOf(introduced.code) : null, name: cellOf(introduced.name), group: introduced.group, groups: introduced.groups },
  }
}

/**
 * Plans of the files that a profile makes records of.
 *
 * @throws Mistake when a file is missing or not known to the profile, or lacks columns that it names.
 */
export async function profilePlans(profile: Profile, files: readonly InspectedFile[]): Promise<SourcePlan[]> {
  const claimed = claimFiles(profile, files)
  const opened = new Map<string, OpenedFile>()
  for (const [name, file] of claimed) opened.set(name, await openInput(file, profile.inputs[name]!))

  const planOf = (name: string, file: InspectedFile): SourcePlan => {
    const { format, decided, fields, columns } = opened.get(name)!
    const partner = profile.inputs[name]!.with
    const partnerFile = partner === undefined ? undefined : claimed.get(partner)
    const joined = partnerFile ? planOf(partner!, partnerFile) : null
    return {
      file,
      format,
      decided,
      fields,
      names: new Map([...columns, ...[...(joined?.names ?? [])].map(([field, at]) => [`${partner}.${field}`, fields.length + at] as const)]),
      joined,
      ...mappedRecords(profile, name, (from) => columnsFor(name, file, from)),
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
      // A field that only another layout of the input has is blank in this one.
      if (at === undefined && profile.inputs[reference.input ?? name]!.readings.some(({ fields }) => fields?.includes(reference.field))) return []
      if (at === undefined) throw columnsMissing(file.name, { zh: '按导入方案', en: 'by the profile' }, [{ zh: field, en: field }], input.fields, file.encoding.label)
      return [columnAt(reference.input ? 'j' : 'm', at)]
    })

  const used = new Set([...profile.records.map((record) => record.from), profile.introducesDepartments?.from])
  return [...claimed].filter(([name]) => used.has(name)).map(([name, file]) => planOf(name, file))
}
