import type { InspectedFile } from '../decode/inspect-file'
import { sameTypeTwice } from '../mistakes'
import type { Profile } from '../profile/profile'
import { nativePlan } from './native-plan'
import { profilePlans } from './profile-plan'
import type { SourcePlan } from './source-plan'

/** A file with departments comes first: the others refer to them. */
const deliversDepartments = (plan: SourcePlan): boolean => plan.mappings.some((mapping) => mapping.type.id === 'department')

/**
 * What to make of the files under a profile.
 *
 * @throws Mistake when a file does not fit, or two hold the same record type: a line would not say which file it is in.
 */
export async function planSources(profile: Profile, files: readonly InspectedFile[]): Promise<SourcePlan[]> {
  const plans = profile.native ? await Promise.all(files.map((file) => nativePlan(file, profile.blanks))) : await profilePlans(profile, files)
  const claimed = new Map<string, SourcePlan>()
  for (const plan of plans)
    for (const { type } of plan.mappings) {
      const other = claimed.get(type.id)
      if (other) throw sameTypeTwice(type.names, other.file.name, plan.file.name)
      claimed.set(type.id, plan)
    }
  return plans.toSorted((a, b) => Number(deliversDepartments(b)) - Number(deliversDepartments(a)))
}
