import type { Mistake } from '../../office/mistake'
import type { Session } from '../../warehouse'
import { profileUnknown } from './mistakes'
import { ownNames, ownText } from './own-profiles'
import type { Profile } from './profile'
import { readProfile } from './read-profile'
import { shipped } from './shipped'

export interface OpenedProfile {
  readonly profile: Profile
  /** YAML of one that is not shipped: a batch keeps by what it was read. */
  readonly text: string | null
}

/** What a document is called that came without a name of its own. */
const unnamed = 'profile.yaml'

const unknown = async (session: Session | null, name: string): Promise<Mistake> => profileUnknown(name, [...(session ? await ownNames(session) : []), ...shipped().keys()])

/**
 * A profile by its name, shipped or the office's own, or by its text. Never by a path: nobody has this machine read a file
 * of its choice.
 *
 * @throws Mistake when there is none of the name, or the text is wrong.
 */
export async function openProfile(session: Session, given: string): Promise<OpenedProfile> {
  if (given.includes('\n')) return { profile: readProfile(given, unnamed), text: given }
  const known = shipped().get(given)
  if (known) return { profile: known.profile, text: null }
  const text = await ownText(session, given)
  if (text === null) throw await unknown(session, given)
  return { profile: readProfile(text, given), text }
}

/**
 * The document of a profile, to be read or to be the start of another.
 *
 * @param session null where there is no data folder: then it is one that is shipped.
 * @throws Mistake when there is none of the name.
 */
export async function profileText(session: Session | null, name: string): Promise<string> {
  const text = shipped().get(name)?.text ?? (session && (await ownText(session, name)))
  if (text === null) throw await unknown(session, name)
  return text
}
