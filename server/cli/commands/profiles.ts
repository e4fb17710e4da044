import { shippedProfiles } from '../../intake'
import { printJson } from '../formats'
import { print } from '../output'
import { hasOffice, withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { table } from '../table'
import { texts } from '../texts'

/** `shuping profiles`: those of the data folder, where there is one, and those that are shipped. */
export async function profiles({ format, data }: { readonly format: 'table' | 'json'; readonly data: string }): Promise<void> {
  const rows = (await hasOffice(data)) ? await withOffice(data, (office) => office.profiles()) : shippedProfiles()
  if (format === 'json') {
    await printJson(rows)
    return
  }
  await print(
    table(
      [{ name: speak(texts.profileName) }, { name: speak(texts.name) }, { name: speak(texts.source) }, { name: speak(texts.keptBy) }, { name: speak(texts.fileNames) }],
      rows.map(({ name, names, source, own, files }) => [name, names[language], source, own ? `${own.who} ${own.at.slice(0, 10)}` : speak(texts.shipped), files.join('  ')]),
    ),
  )
}
