import { basename } from 'node:path'
import type { Names } from '../../../metrics/names'
import type { Profile } from './profile'
import { readProfile } from './read-profile'

const texts = import.meta.glob<string>('../profiles/*.yaml', { query: '?raw', import: 'default', eager: true })

/** A profile with the document that it was read from. */
export interface WrittenProfile {
  readonly profile: Profile
  readonly text: string
}

let read: ReadonlyMap<string, WrittenProfile> | null = null

/** Every shipped profile, by name. A new file in `profiles/` is a new profile. Read when first asked for: most commands need none. */
export function shipped(): ReadonlyMap<string, WrittenProfile> {
  read ??= new Map(
    Object.entries(texts)
      .map(([path, text]) => ({ profile: readProfile(text, basename(path)), text }))
      .sort((a, b) => (a.profile.name < b.profile.name ? -1 : 1))
      .map((written) => [written.profile.name, written]),
  )
  return read
}

/** Who keeps a profile of the office's own, and what is read by it. */
export interface OwnProfile {
  readonly who: string
  readonly at: string
  readonly why: string
  /** Sources that are fetched and read by it. */
  readonly sources: readonly string[]
  /** Batches that were read by one of the name: each keeps what it was read by. */
  readonly batches: number
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
  /** Null for one that is shipped. */
  readonly own: OwnProfile | null
}

/** What lists say of a profile. */
export const profileInfo = ({ name, names, source, notes, records, inputs }: Profile, own: OwnProfile | null = null): ProfileInfo => ({
  name,
  names,
  source,
  notes,
  records: records.map((record) => record.type),
  files: Object.values(inputs).map((input) => input.file),
  own,
})

/** What is shipped, for lists. */
export const shippedProfiles = (): ProfileInfo[] => [...shipped().values()].map(({ profile }) => profileInfo(profile))
