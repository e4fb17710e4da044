import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ImportResult } from '../../office/batch'
import { mistake } from '../mistakes'
import { print, tell } from '../output'
import { bar, terminalProgress } from '../progress'
import { withNewOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts } from '../texts'
import { encodingsOf } from '../encodings'
import { isProfileFile, profileFile } from '../profile-file'
import { systemUser } from '../system-user'

export interface ImportOptions {
  readonly data: string
  readonly profile?: string
  readonly corrects?: number
  readonly observedOn?: string
  readonly encoding?: string
  readonly release?: string
  readonly why?: string
}

/** Rejects that are named at once; the rest is a command away. */
const shown = 20

async function checkReadable(file: string): Promise<string> {
  const there = await stat(file).catch(() => null)
  if (!there) throw mistake('noSuchFile', { file })
  if (!there.isFile()) throw mistake('notAFile', { file })
  await access(file, constants.R_OK).catch(() => {
    throw mistake('unreadable', { file })
  })
  return resolve(file)
}

/** What was refused, each with what helps; the rest is a command away. */
function rejectLines({ batch: { id, rejected, corrects }, rejects }: ImportResult): string[] {
  const first = rejects.slice(0, shown).map(({ file, line, value, column, reason, remedy }) => speak(texts.rejectLine, { file, line, value, column: column[language], reason: reason[language], remedy: remedy[language] }))
  const more = rejected - first.length
  return [...first, ...(more > 0 ? [speak(texts.moreRejects, { count: more, id })] : []), ...(rejected > 0 ? [speak(texts.howToMend, { id: corrects ?? id })] : [])]
}

const lines = (texts: readonly string[]): string => texts.map((line) => `${line}\n`).join('')

function report(result: ImportResult): string {
  const { batch, repeated, removedSample } = result
  const { id, rows, accepted, rejected, duplicate, milliseconds } = batch
  return lines([
    ...(removedSample ? [speak(texts.sampleRemoved)] : []),
    ...rejectLines(result),
    ...(repeated ? [] : batch.files.map(({ name, decided }) => speak(texts.decidedAbout, { name, decided: decided[language] }))),
    ...batch.notes.map((note) => note[language]),
    repeated
      ? speak(texts.batchRepeated, { id })
      : speak(texts.batchLoaded, { id, rows, accepted, rejected, duplicate, seconds: (milliseconds / 1000).toFixed(1) }),
  ])
}

/**
 * `shuping import`
 *
 * @returns exit code: 2 when the batch is held.
 */
export async function importing(files: readonly string[], { data, profile, corrects, observedOn, encoding, release, why }: ImportOptions): Promise<number> {
  const paths: string[] = []
  for (const file of files) paths.push(await checkReadable(file))
  const named = profile !== undefined && isProfileFile(profile) ? await profileFile(profile) : profile
  const progress = terminalProgress()
  return withNewOffice(data, async (office) => {
    const result = await office
      .import({ files: paths, profile: named, corrects, observedOn, encodings: encodingsOf(paths, encoding), release, why, who: systemUser() }, (fraction, step) => progress.show(bar(fraction, step)))
      .finally(progress.clear)
    if (result.batch.status !== 'held') {
      await print(report(result))
      return 0
    }
    await print(lines(rejectLines(result)))
    tell(speak(texts.batchHeld, { id: result.batch.id, reason: result.batch.held?.[language] ?? '' }))
    return 2
  })
}
