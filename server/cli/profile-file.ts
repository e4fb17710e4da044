import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { profileText, readProfile } from '../intake'
import { mistake } from './mistakes'
import { hasOffice, withOffice } from './reach-office'

/** Whether a profile is given as a file rather than by its name. */
export const isProfileFile = (profile: string): boolean => /\.ya?ml$/i.test(profile) || /[\\/]/.test(profile)

/**
 * The document in a file.
 *
 * @throws Mistake when it cannot be read, or with everything that is wrong with it.
 */
export async function profileFile(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw mistake(error.code === 'ENOENT' ? 'noSuchFile' : 'unreadable', { file: path })
  })
  readProfile(text, basename(path))
  // A text is told from a name by its line ends.
  return text.endsWith('\n') ? text : `${text}\n`
}

/** The document of a profile by its name; where there is no data folder, of one that is shipped. */
export const namedProfile = async (name: string, data: string): Promise<string> => ((await hasOffice(data)) ? withOffice(data, (office) => office.profile(name)) : profileText(null, name))
