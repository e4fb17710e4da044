import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Names } from '../../../metrics/names'
import { fileMissing, profileUnknown } from '../mistakes'
import type { Profile } from './profile'
import { readProfile } from './read-profile'

const texts = import.meta.glob<string>('../profiles/*.yaml', { query: '?raw', import: 'default', eager: true })

let read: ReadonlyMap<string, Profile> | null = null

/** Every shipped profile, by name. A new file in `profiles/` is a new profile. Read when first asked for: most commands need none. */
function shipped(): ReadonlyMap<string, Profile> {
  read ??= new Map(
    Object.entries(texts)
      .map(([path, text]) => readProfile(text, basename(path)))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((profile) => [profile.name, profile]),
  )
  return read
}

export interface ProfileInfo {
  readonly name: string
  readonly names: Names
  readonly source: string
  readonly notes: readonly Names[]
  /** Record types that it makes; every one for the native profile. */
  readonly records: readonly string[]
  /** What the names of its files look like. */
  readonly files: readonly string[]
}

/** What is shipped, for lists. */
export const shippedProfiles = (): ProfileInfo[] =>
  [...shipped().values()].map(({ name, names, source, notes, records, inputs }) => ({
    name,
    names,
    source,
    notes,
    records: records.map((record) => record.type),
    files: Object.values(inputs).map((input) => input.file),
  }))

export interface OpenedProfile {
  readonly profile: Profile
  /** YAML of one that is not shipped: a batch keeps by what it was read. */
  readonly text: string | null
}

/**
 * A shipped profile by name, or one from a YAML file by its path.
 *
 * @throws Mistake when there is none, or it is wrong.
 */
export async function openProfile(name: string): Promise<OpenedProfile> {
  const known = shipped().get(name)
  if (known) return { profile: known, text: null }
  if (!/\.ya?ml$/i.test(name)) throw profileUnknown(name, [...shipped().keys()])
  const text = await readFile(name, 'utf8').catch(() => {
    throw fileMissing(name)
  })
  return { profile: readProfile(text, basename(name)), text }
}
