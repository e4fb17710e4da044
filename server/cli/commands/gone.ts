import { goneColumns } from '../../office/gone-csv'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts } from '../texts'

const columns = goneColumns.map(({ id, names }) => ({ id, name: names[language], ...(id === 'title' ? { most: 40 } : {}) }))

/** `shuping gone` */
export const gone = ({ data, source, format }: { readonly data: string; readonly source?: string; readonly format: Format }): Promise<void> =>
  withOffice(data, async (office) => {
    const { gone: all } = await office.gone({ source })
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(texts.noRows)}\n`)
    return printRows(format, columns, all.map((one) => goneColumns.map(({ cell }) => cell(one, language))))
  })
