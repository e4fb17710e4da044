import { createHash } from 'node:crypto'
import type { Names } from '../../../metrics/names'
import type { Day } from '../../../metrics/time/day'
import type { ImportRequest } from '../../office/batch'
import type { Session } from '../../warehouse'
import { storedText } from '../../warehouse/stored-names'
import { wallTime } from '../../warehouse/wall-clock'
import type { InspectedFile } from '../decode/inspect-file'
import type { Profile } from '../profile/profile'

/** What makes two imports one batch: the source, the content of its files and the observation day; of a correction, the batch that it mends. */
export const identityOf = (source: string, files: readonly InspectedFile[], observedOn: Day, corrects: number | null): string =>
  createHash('sha256')
    .update([source, ...files.map(({ sha256 }) => sha256).sort(), observedOn, ...(corrects === null ? [] : [corrects])].join('\n'))
    .digest('hex')

export interface KnownBatch {
  readonly id: number
  readonly status: 'loaded' | 'held'
  /** Rows that it refused. */
  readonly rejected: number
}

/** The batch that the same import made before, unless it was withdrawn. */
export async function knownBatch(session: Session, identity: string): Promise<KnownBatch | null> {
  const [known] = await session.query<KnownBatch>("SELECT id, status, rejected FROM batch WHERE identity = :identity AND status <> 'withdrawn' ORDER BY id DESC LIMIT 1", { identity })
  return known ?? null
}

/** Numbers only rise, also past a sample that was taken out: what is known by one must not come back as another. */
export async function nextBatch(session: Session): Promise<number> {
  const [last] = await session.query<{ id: number }>('SELECT COALESCE(MAX(id), 0) AS id FROM batch')
  return (last?.id ?? 0) + 1
}

export interface BatchStart {
  readonly id: number
  readonly identity: string
  readonly profile: Profile
  /** Each with what was decided about it. */
  readonly files: readonly (InspectedFile & { readonly decided: Names })[]
  readonly observedOn: Day
  readonly request: ImportRequest
  /** YAML of a profile that is not shipped. */
  readonly profileText: string | null
  readonly corrects: number | null
  /** How its files are taken apart; nothing of a correction. */
  readonly readings: string | null
}

/** Enters a batch as loaded, so that its departments count while its rows are checked; `finishBatch` says what became of it. */
export const startBatch = (session: Session, { id, identity, profile, files, observedOn, request, profileText, corrects, readings }: BatchStart): Promise<number> =>
  session.run(
    `INSERT INTO batch (id, identity, source, profile, files, observed_on, imported_at, who, status, held, released, sample, introduces, rows_in, accepted, rejected, duplicate, records, notes, milliseconds, why, corrects, profile_text, readings)
     VALUES (CAST(:id AS INTEGER), :identity, :source, :profile, :files, CAST(:observed_on AS DATE), CAST(:now AS TIMESTAMP), :who, 'loaded', NULL, NULL, :sample, :introduces, 0, 0, 0, 0, '{}', '[]', 0, :why, CAST(:corrects AS INTEGER), :profile_text, :readings)`,
    {
      id,
      identity,
      source: profile.source,
      profile: profile.name,
      files: JSON.stringify(files.map(({ name, sha256, bytes, encoding, decided }) => ({ name, sha256, bytes, encoding: encoding.label, decided }))),
      observed_on: observedOn,
      now: wallTime(),
      who: request.who,
      why: request.why ?? null,
      corrects,
      profile_text: profileText,
      readings,
      sample: request.sample ?? false,
      introduces: profile.introducesDepartments !== undefined,
    },
  )

export interface BatchOutcome {
  readonly rows: number
  readonly accepted: number
  readonly rejected: number
  readonly duplicate: number
  /** Accepted records by record type. */
  readonly records: Readonly<Record<string, number>>
  readonly notes: readonly Names[]
  /** Why it waits for a person; empty when nothing speaks against it. */
  readonly gate: readonly Names[]
  /** The reason for which a person lets it in all the same. */
  readonly release: string | null
  readonly milliseconds: number
}

const joined = (parts: readonly Names[]): Names => ({ zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') })

/** A note of who let it in all the same. */
export const releaseNote = (held: Names, reason: string): Names => ({ zh: `人工放行（${held.zh}）：${reason}`, en: `Released (${held.en}): ${reason}` })

/** Enters what became of a batch. @returns whether it is held. */
export async function finishBatch(session: Session, id: number, { notes, gate, release, ...outcome }: BatchOutcome): Promise<boolean> {
  const held = gate.length > 0 && release === null
  const released: Names[] = gate.length > 0 && release !== null ? [releaseNote(joined(gate), release)] : []
  await session.run(
    `UPDATE batch SET status = :status, held = :held, released = :released, rows_in = :rows, accepted = :accepted, rejected = :rejected, duplicate = :duplicate,
       records = :records, notes = :notes, milliseconds = :milliseconds WHERE id = CAST(:id AS INTEGER)`,
    {
      id,
      ...outcome,
      status: held ? 'held' : 'loaded',
      held: held ? storedText(joined(gate)) : null,
      released: released.length > 0 ? release : null,
      records: JSON.stringify(outcome.records),
      notes: JSON.stringify([...notes, ...released]),
      milliseconds: Math.round(outcome.milliseconds),
    },
  )
  return held
}
