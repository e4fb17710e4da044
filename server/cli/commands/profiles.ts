import { shippedProfiles } from '../../intake'
import { printJson } from '../formats'
import { print } from '../output'
import { language, speak } from '../speak'
import { table } from '../table'
import { texts } from '../texts'

/** `shuping profiles`: needs no data. */
export async function profiles({ format }: { readonly format: 'table' | 'json' }): Promise<void> {
  const rows = shippedProfiles()
  if (format === 'json') {
    await printJson(rows)
    return
  }
  await print(
    table(
      [{ name: speak(texts.profileName) }, { name: speak(texts.name) }, { name: speak(texts.source) }, { name: speak(texts.fileNames) }],
      rows.map(({ name, names, source, files }) => [name, names[language], source, files.join('  ')]),
    ),
  )
}
