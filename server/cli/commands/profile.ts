import { physicalColumns, recordTypes } from '../../../metrics/records'
import { openProfile, preview, sampleFile, suggestProfile } from '../../intake'
import { mistake } from '../mistakes'
import { print } from '../output'
import { language, speak } from '../speak'
import { table } from '../table'
import { texts } from '../texts'

/** `shuping profile check`: the first rows as they would arrive, and what is wrong with them; nothing is stored. @returns exit code: 1 when a cell is wrong. */
export async function checkProfile([name = '', ...files]: readonly string[], { rows }: { readonly rows: number }): Promise<number> {
  if (files.length === 0) throw mistake('missingArgument', { name: '<file>', command: 'profile' })
  const { profile } = await openProfile(name)
  let faulty = false
  for (const { file, decided, format, records, faults } of await preview({ profile, files, departments: null, rows })) {
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
export async function draftProfile([file = '']: readonly string[]): Promise<number> {
  await print(suggestProfile(await sampleFile(file)))
  return 0
}
