import { Mistake } from '../../office/mistake'
import type { Session, Warehouse } from '../../warehouse'
import { wallTime } from '../../warehouse/wall-clock'
import { profileInUse, profileShipped, profileUnknown } from './mistakes'
import type { Profile } from './profile'
import { readProfile } from './read-profile'
import { type OwnProfile, profileInfo, type ProfileInfo, shipped, shippedProfiles } from './shipped'

/** Profiles that an office keeps beside those that are shipped: what is replaced or removed stays on record. */

export interface ProfileRequest {
  /** YAML; its `name` is what it is kept under. */
  readonly text: string
  readonly who: string
  readonly why: string
}

export interface ProfileRemoval {
  readonly name: string
  readonly who: string
  readonly why: string
}

interface Stored {
  readonly name: string
  readonly text: string
  readonly who: string
  readonly made_at: string
  readonly why: string
}

const storedIn = (session: Session): Promise<Stored[]> => session.query<Stored>('SELECT name, text, who, made_at, why FROM own_profile WHERE removed_at IS NULL ORDER BY name')

/** YAML of a profile that the office keeps; null where it keeps none of the name. */
export const ownText = async (session: Session, name: string): Promise<string | null> => (await storedIn(session)).find((one) => one.name === name)?.text ?? null

export const ownNames = async (session: Session): Promise<string[]> => (await storedIn(session)).map(({ name }) => name)

/** Every profile that can be read, the office's own first. */
export async function readableProfiles(session: Session): Promise<Profile[]> {
  const own = (await storedIn(session)).flatMap(({ name, text }) => {
    try {
      return [readProfile(text, name)]
    } catch (error) {
      if (error instanceof Mistake) return []
      throw error
    }
  })
  return [...own, ...[...shipped().values()].map(({ profile }) => profile)]
}

/** What is read by profiles, by their names. */
async function usesIn(session: Session): Promise<(name: string) => Pick<OwnProfile, 'sources' | 'batches'>> {
  const sources = await session.query<{ id: string; profile: string }>('SELECT id, profile FROM source WHERE removed_at IS NULL ORDER BY id')
  const batches = await session.query<{ profile: string; many: number }>("SELECT profile, CAST(COUNT(*) AS INTEGER) AS many FROM batch WHERE status <> 'withdrawn' GROUP BY profile")
  return (name) => ({ sources: sources.filter(({ profile }) => profile === name).map(({ id }) => id), batches: batches.find(({ profile }) => profile === name)?.many ?? 0 })
}

/** What a list says of one that is kept: also of one that an older version of this program took and that is wrong today. */
function infoOf({ name, text, who, made_at, why }: Stored, uses: Pick<OwnProfile, 'sources' | 'batches'>): ProfileInfo {
  const own = { who, at: made_at, why, ...uses }
  try {
    return profileInfo(readProfile(text, name), own)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    return { name, names: { zh: name, en: name }, source: '', notes: [error.detail], records: [], files: [], own }
  }
}

/** The office's own profiles by name, then those that are shipped. */
export async function profilesIn(session: Session): Promise<ProfileInfo[]> {
  const uses = await usesIn(session)
  return [...(await storedIn(session)).map((one) => infoOf(one, uses(one.name))), ...shippedProfiles()]
}

const takeOff = (session: Session, { name, who, why }: ProfileRemoval): Promise<number> =>
  session.run('UPDATE own_profile SET removed_at = CAST(:at AS TIMESTAMP), removed_by = :who, removed_why = :why WHERE name = :name AND removed_at IS NULL', { name, who, why, at: wallTime() })

/**
 * Keeps a profile under its name, in place of one that the office kept under it.
 *
 * @returns its name.
 * @throws Mistake with every error of the document, or when a shipped one has the name.
 */
export async function putProfile(warehouse: Warehouse, { text, who, why }: ProfileRequest): Promise<string> {
  const { name } = readProfile(text, 'profile.yaml')
  if (shipped().has(name)) throw profileShipped(name)
  await warehouse.transaction(async (session) => {
    await takeOff(session, { name, who, why })
    await session.run('INSERT INTO own_profile (name, text, who, made_at, why) VALUES (:name, :text, :who, CAST(:at AS TIMESTAMP), :why)', { name, text, who, why, at: wallTime() })
  })
  return name
}

/**
 * Keeps a profile no longer. Batches that were read by it keep their own copy.
 *
 * @returns how many such batches there are.
 * @throws Mistake when the office keeps none of the name, or a source is read by it.
 */
export const removeProfile = (warehouse: Warehouse, request: ProfileRemoval): Promise<number> =>
  warehouse.transaction(async (session) => {
    const { name } = request
    if (shipped().has(name)) throw profileShipped(name)
    const kept = await ownNames(session)
    if (!kept.includes(name)) throw profileUnknown(name, kept)
    const { sources, batches } = (await usesIn(session))(name)
    if (sources.length > 0) throw profileInUse(name, sources)
    await takeOff(session, request)
    return batches
  })
