import { basename } from 'node:path'
import { physicalColumns, recordTypes } from '../../../metrics/records'
import { preview, readProfile, sampleFile, suggestProfile } from '../../intake'
import { encodingsOf } from '../encodings'
import { mistake } from '../mistakes'
import { print } from '../output'
import { isProfileFile, namedProfile, profileFile } from '../profile-file'
import { withNewOffice, withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { systemUser } from '../system-user'
import { table } from '../table'
import { texts } from '../texts'

interface ProfileOptions {
  readonly data: string
  /** Rows that a check shows at most. */
  readonly rows: number
  readonly why?: string
  readonly encoding?: string
}

/** `shuping profile check`: the first rows as they would arrive, and what is wrong with them; nothing is stored. @returns exit code: 1 when a cell is wrong. */
async function checkProfile([name = '', ...files]: readonly string[], { rows, data, encoding }: ProfileOptions): Promise<number> {
  if (files.length === 0) throw mistake('missingArgument', { name: '<file>', command: 'profile' })
  const profile = readProfile(isProfileFile(name) ? await profileFile(name) : await namedProfile(name, data), basename(name))
  let faulty = false
  for (const { file, decided, format, records, faults } of await preview({ profile, files, encodings: encodingsOf(files, encoding), departments: null, rows })) {
    await print(`${file}　${format}　${decided[language]}\n`)
    for (const { type: id, rows: found } of records) {
      const type = recordTypes.get(id)!
      const columns = type.columns.filter((column) => physicalColumns(column).some(({ name: cell }) => found.some(({ values }) => values[cell] !== null)))
      await print(`\n${type.names[language]}\n`)
      await print(
        table(
          [{ name: speak(texts.line), align: 'right' }, ...columns.map(({ names }) => ({ name: names[language], most: 24 }))],
          found.map(({ line, values }) => [line, ...columns.map((column) => String(physicalColumns(column).map(({ name: cell }) => values[cell]).findLast((value) => value !== null && value !== undefined) ?? ''))]),
        ),
      )
    }
    faulty ||= faults.length > 0
    if (faults.length > 0) await print(`\n${faults.map((fault) => `${speak(texts.rejectLine, { file, line: fault.line, value: fault.value, column: fault.column[language], reason: fault.reason[language], remedy: fault.remedy[language] })}\n`).join('')}`)
  }
  return faulty ? 1 : 0
}

/** `shuping profile suggest`: a draft, to be read and corrected by a person. */
const draftProfile = async (files: readonly string[], { encoding }: ProfileOptions): Promise<void> =>
  print(suggestProfile(await Promise.all(files.map((file) => sampleFile(file, encodingsOf(files, encoding))))))

/** `shuping profile show` */
const showProfile = async ([name = '']: readonly string[], { data }: ProfileOptions): Promise<void> => print(await namedProfile(name, data))

const demandWhy = (why: string | undefined): string => {
  if (why === undefined) throw mistake('missingOption', { name: '--why', command: 'profile' })
  return why
}

/** `shuping profile put` */
async function keepProfile([file = '']: readonly string[], { data, why }: ProfileOptions): Promise<void> {
  const request = { text: await profileFile(file), why: demandWhy(why), who: systemUser() }
  await withNewOffice(data, async (office) => print(`${speak(texts.profileKept, { name: await office.putProfile(request) })}\n`))
}

/** `shuping profile remove` */
async function dropProfile([name = '']: readonly string[], { data, why }: ProfileOptions): Promise<void> {
  const request = { name, why: demandWhy(why), who: systemUser() }
  await withOffice(data, async (office) => print(`${speak(texts.profileRemoved, { name, count: await office.removeProfile(request) })}\n`))
}

/** What `shuping profile` does; a number is an exit code. */
export const profileActions: Readonly<Record<'suggest' | 'check' | 'put' | 'show' | 'remove', (words: readonly string[], options: ProfileOptions) => Promise<number | void>>> = {
  suggest: draftProfile,
  check: checkProfile,
  put: keepProfile,
  show: showProfile,
  remove: dropProfile,
}
