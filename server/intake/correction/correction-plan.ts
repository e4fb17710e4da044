import type { InspectedFile } from '../decode/inspect-file'
import { columnsMissing } from '../mistakes'
import { nativeMapping } from '../plan/native-plan'
import { inputOf, mappedRecords } from '../plan/profile-plan'
import { columnAt, type SourcePlan } from '../plan/source-plan'
import type { Profile } from '../profile/profile'
import type { MendedFile } from './correction-rows'

/**
 * Plan of the mended rows of a file: what its profile makes of the same rows, read from the fields of the sheet. It is
 * never the whole of its source.
 */
export function correctionPlan(profile: Profile, sent: InspectedFile, { name, reading: { labels, names }, part }: MendedFile): SourcePlan {
  const columnsFor = (from: string | readonly string[]): string[] =>
    [from].flat().flatMap((field) => {
      const at = names[field]
      return at === undefined ? [] : [columnAt('m', at)]
    })
  const input = inputOf(profile, name)
  if (!profile.native && input === null) throw columnsMissing(name, { zh: '按导入方案', en: 'by the profile' }, [], labels, sent.encoding.label)
  const records = input === null ? { mappings: [nativeMapping(name, labels, profile.blanks, sent.encoding.label)], introduction: null } : mappedRecords(profile, input, columnsFor)
  return {
    file: { ...sent, name },
    format: {
      kind: 'correction',
      shape: { delimiter: ',', width: labels.length, original: false },
      whole: false,
      parts: async function* () {
        yield part
        return part.rows
      },
    },
    decided: [{ zh: '批次被拒行的清单，各列同该批次', en: 'refused rows of a batch, with the columns of that batch' }],
    fields: labels,
    names: new Map(Object.entries(names)),
    joined: null,
    mappings: records.mappings.map((mapping) => ({ ...mapping, snapshot: false })),
    introduction: records.introduction,
    ignored: [],
  }
}
