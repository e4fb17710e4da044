import { groupsOf } from '../rows/layouts'
import type { Profile, ProfileInput } from './profile'

/** Fields that an input has by its own words; null where only the header of the file knows. */
export function declaredFields(input: ProfileInput): string[] | null {
  if (input.lines) return [...new Set(input.lines.flatMap(groupsOf))]
  if (input.csv?.fields) return Object.keys(input.csv.fields)
  return input.csv?.columns ?? null
}

/** Splits `ids.id` into the joined input and its field; a field of the input itself has none. */
export function fieldReference(profile: Profile, field: string): { input: string | null; field: string } {
  const dot = field.indexOf('.')
  const input = field.slice(0, Math.max(0, dot))
  return input in profile.inputs ? { input, field: field.slice(dot + 1) } : { input: null, field }
}
