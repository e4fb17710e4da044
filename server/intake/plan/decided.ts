import type { Names } from '../../../metrics/names'
import type { InspectedFile } from '../decode/inspect-file'
import type { SourcePlan } from './source-plan'

/** What was decided about a file, and why: its encoding, how its rows are told apart, its header. */
export const decidedOf = ({ file, decided }: Pick<SourcePlan, 'file' | 'decided'>): Names => {
  const all = [file.encoding.why, ...decided]
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') }
}

/** The same of one of the files that plans were made of; of one that no record is made of, its encoding alone. */
export function decidedAbout(plans: readonly SourcePlan[], { path, encoding }: InspectedFile): Names {
  const plan = plans.flatMap((one) => (one.joined ? [one, one.joined] : [one])).find(({ file }) => file.path === path)
  return plan ? decidedOf(plan) : encoding.why
}
