import type { Profile, ProfileInput } from './profile'

/** Fields that an input has by its own words, in any of its layouts; null where only the header of the file knows. */
export function declaredFields({ readings }: ProfileInput): string[] | null {
  const fields: string[] = []
  for (const reading of readings) {
    if (!reading.fields) return null
    fields.push(...reading.fields)
  }
  return [...new Set(fields)]
}

/** Splits `ids.id` into the joined input and its field; a field of the input itself has none. */
export function fieldReference(profile: Profile, field: string): { input: string | null; field: string } {
  const dot = field.indexOf('.')
  const input = field.slice(0, Math.max(0, dot))
  return input in profile.inputs ? { input, field: field.slice(dot + 1) } : { input: null, field }
}
