import { Mistake } from '../../office/mistake'
import { claimFiles, inputNamed } from '../plan/profile-plan'
import { preview, type PreviewedFile } from './preview'
import type { Profile } from './profile'

/** Lines of each file that are read on trial, and bytes that they are looked for in. */
const tried = { rows: 40, bytes: 128 << 10 } as const

/** Whether the names of files are those that a profile knows; by our own headers they may be any. */
function knows(profile: Profile, names: readonly { readonly name: string }[]): boolean {
  if (profile.native) return true
  if (names.some(({ name }) => inputNamed(profile, name) === null)) return false
  try {
    return claimFiles(profile, names).size > 0
  } catch (error) {
    if (error instanceof Mistake) return false
    throw error
  }
}

const linesIn = (files: readonly PreviewedFile[]): { sound: number; wrong: number } => {
  const lines = (of: (file: PreviewedFile) => readonly { readonly line: number }[]): number => files.reduce((sum, file) => sum + new Set(of(file).map(({ line }) => line)).size, 0)
  return { sound: lines(({ records }) => records.flatMap(({ rows }) => rows)), wrong: lines(({ faults }) => faults) }
}

/** How many lines a profile reads more than it refuses; null where it does not read the files at all. */
async function fit(profile: Profile, files: readonly string[], encodings?: Readonly<Record<string, string>>): Promise<number | null> {
  try {
    const { sound, wrong } = linesIn(await preview({ profile, files, encodings, departments: null, ...tried }))
    return sound > wrong ? sound - wrong : null
  } catch (error) {
    if (error instanceof Mistake) return null
    throw error
  }
}

/** How much a profile says about the names of its files: that they end in `.csv` says little. */
const particular = ({ inputs }: Profile): number => Math.max(0, ...Object.values(inputs).map(({ file }) => file.length))

/**
 * The profile that reads files best: of those that know their names the one that reads most of the first lines and refuses
 * fewest; of several alike the one that says most about the names.
 *
 * @param profiles of several alike in all that, the first is taken.
 * @param files paths, and the names that they are known by.
 * @returns its name; null where none reads half of the lines.
 */
export async function fittingProfile(profiles: readonly Profile[], files: readonly { readonly path: string; readonly name: string }[], encodings?: Readonly<Record<string, string>>): Promise<string | null> {
  let best: { readonly profile: Profile; readonly lines: number } | null = null
  for (const profile of profiles.filter((one) => knows(one, files))) {
    const lines = await fit(profile, files.map(({ path }) => path), encodings)
    if (lines === null || (best && (lines < best.lines || (lines === best.lines && particular(profile) <= particular(best.profile))))) continue
    best = { profile, lines }
  }
  return best?.profile.name ?? null
}
