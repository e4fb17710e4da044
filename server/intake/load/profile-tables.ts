import type { InspectedFile } from '../decode/inspect-file'
import { columnsMissing, fileUnclaimed, inputMissing, inputTwice } from '../mistakes'
import { declaredFields } from '../profile/fields'
import type { Profile } from '../profile/profile'
import { tableHead } from '../rows/table-head'
import { nativeTables, type SourceTable } from './source-table'

const field = (name: string): string => name.toLowerCase()

async function delimited(profile: Profile, input: string, file: InspectedFile): Promise<Pick<SourceTable, 'fields' | 'csv'>> {
  const { csv } = profile.inputs[input]!
  const head = await tableHead(file, csv!.delimiter === 'tab' ? '\t' : csv!.delimiter)
  const first = head.records[csv!.skip] ?? []
  const names = csv!.header ? first : (csv!.columns ?? first.map((_, index) => String(index + 1)))
  const fields = names.map((name) => field(name))
  for (const [ours, theirs] of Object.entries(csv!.fields ?? {})) {
    const wanted = typeof theirs === 'number' ? theirs - 1 : fields.findIndex((one) => [theirs].flat().map(String).some((name) => field(name) === one))
    if (wanted < 0 || wanted >= fields.length) throw columnsMissing(file.name, profile.names, [{ zh: String(theirs), en: String(theirs) }], names, file.encoding.label)
    fields[wanted] = field(ours)
  }
  return { fields, csv: { delimiter: head.delimiter, skip: csv!.skip + (csv!.header ? 1 : 0) } }
}

/**
 * Which file is which input of the profile, and how it is taken apart.
 * @throws Mistake when a file fits no input, two fit one, one is missing, or columns are.
 */
export async function profileTables(profile: Profile, files: readonly InspectedFile[]): Promise<SourceTable[]> {
  if (profile.native) return nativeTables(files)
  const claimed = new Map<string, InspectedFile>()
  for (const file of files) {
    const input = Object.entries(profile.inputs).find(([, { file: pattern }]) => new RegExp(pattern, 'iu').test(file.name))?.[0]
    if (!input) throw fileUnclaimed(file.name, profile.name, Object.values(profile.inputs).map((one) => one.file))
    if (claimed.has(input)) throw inputTwice(input, claimed.get(input)!.name, file.name)
    claimed.set(input, file)
  }
  const tables: SourceTable[] = []
  for (const [name, input] of Object.entries(profile.inputs)) {
    const file = claimed.get(name)
    if (!file) {
      if (!input.optional) throw inputMissing(name, input.file)
      continue
    }
    const shape = input.csv ? await delimited(profile, name, file) : { fields: (declaredFields(input) ?? []).map(field), csv: null }
    tables.push({
      name: name.replaceAll('-', '_'),
      file,
      ...shape,
      layouts: (input.lines ?? []).map((pattern) => new RegExp(pattern, 'u')),
      joined: input.with && claimed.has(input.with) ? input.with.replaceAll('-', '_') : null,
      records: profile.records.filter(({ from }) => from === name),
    })
  }
  return tables
}
