import type { Session } from '../../warehouse'
import { batchUnknown } from '../mistakes'
import { openProfile } from '../profile/open-profile'
import type { Profile } from '../profile/profile'
import { readProfile } from '../profile/read-profile'
import { correctionOfCorrection, correctionTooOld, notCorrectable } from './mistakes'
import { type FileReading, readingsIn } from './reading'

/** A batch whose refused rows are sent again. */
export interface CorrectedBatch {
  readonly id: number
  readonly observedOn: string
  readonly profile: Profile
  /** YAML of one that is not shipped. */
  readonly profileText: string | null
  readonly readings: ReadonlyMap<string, FileReading>
}

/**
 * The batch that a correction joins, with the profile by which it was read.
 *
 * @throws Mistake when there is none, or its rows cannot be sent alone.
 */
export async function correctedBatch(session: Session, id: number): Promise<CorrectedBatch> {
  const [row] = await session.query<{ observed_on: string; profile: string; profile_text: string | null; status: string; sample: boolean; corrects: number | null }>(
    'SELECT observed_on, profile, profile_text, status, sample, corrects FROM batch WHERE id = CAST(:id AS INTEGER)',
    { id },
  )
  if (!row) throw batchUnknown(id)
  if (row.corrects !== null) throw correctionOfCorrection(id, row.corrects)
  if (row.status !== 'loaded' || row.sample) throw notCorrectable(id, row.sample ? 'sample' : row.status === 'held' ? 'held' : 'withdrawn')
  const readings = await readingsIn(session, id)
  if (readings.size === 0) throw correctionTooOld(id)
  return { id, observedOn: row.observed_on, profileText: row.profile_text, profile: row.profile_text === null ? (await openProfile(session, row.profile)).profile : readProfile(row.profile_text, row.profile), readings }
}
