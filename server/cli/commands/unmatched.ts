import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { speak } from '../speak'
import { texts } from '../texts'

const columns = [
  { id: 'name', name: speak(texts.unmatchedName) },
  { id: 'rows', name: speak(texts.rows), align: 'right' as const },
  { id: 'batches', name: speak(texts.batch) },
  { id: 'candidates', name: speak(texts.candidates) },
]

/** `shuping unmatched` */
export const unmatched = ({ data, format }: { readonly data: string; readonly format: Format }): Promise<void> =>
  withOffice(data, async (office) => {
    const all = await office.unmatched()
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(texts.noRows)}\n`)
    return printRows(
      format,
      columns,
      all.map(({ name, rows, batches, candidates }) => [name, rows, batches.map((one) => `${one.batch} (${one.rows})`).join('; '), candidates.map((one) => `${one.name} = ${one.code}`).join('; ')]),
    )
  })
