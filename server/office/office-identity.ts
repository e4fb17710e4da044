import { defaultOffice, type KnownOf, type OfficeSettings } from '../bulletin/office'
import type { Session } from '../warehouse'
import { wallTime } from '../warehouse/wall-clock'
import type { OfficeIdentity, OfficeRequest } from './bulletin'
import { emptySetting } from './bulletin-mistakes'
import type { Change } from './batch'

interface Row extends Change {
  readonly settings: string
}

/** What entries of earlier versions do not say. */
const unnumbered = { rectification: '', supervision: '' }

async function entries(session: Session): Promise<{ readonly settings: OfficeSettings; readonly made: Change }[]> {
  const rows = await session.query<Row>('SELECT settings, who, made_at AS "at", why FROM office_identity ORDER BY number DESC')
  return rows.map(({ settings, ...made }) => ({ settings: { ...unnumbered, ...(JSON.parse(settings) as OfficeSettings) }, made }))
}

/**
 * Who the office is.
 *
 * @param ranking tells which default stands while nothing was set.
 */
export async function identityIn(session: Session, ranking: KnownOf): Promise<OfficeIdentity> {
  const [newest, ...earlier] = await entries(session)
  return newest ? { ...newest, earlier } : { settings: defaultOffice(ranking), made: null, earlier: [] }
}

/** Enters who the office is; what is not said stays. @throws Mistake for a name that is blank. */
export async function setIdentity(session: Session, now: OfficeSettings, { settings, who, why }: OfficeRequest): Promise<void> {
  const whole = { ...now, ...settings }
  for (const name of ['name', 'addressees', 'basis'] as const) if (whole[name].trim() === '') throw emptySetting(name)
  await session.run(
    `INSERT INTO office_identity (number, settings, who, made_at, why)
     SELECT COALESCE(MAX(number), 0) + 1, :settings, :who, CAST(:at AS TIMESTAMP), :why FROM office_identity`,
    { settings: JSON.stringify(whole), who, why, at: wallTime() },
  )
}
