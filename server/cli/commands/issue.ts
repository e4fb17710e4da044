import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OfficeSettings } from '../../bulletin'
import { askedPeriod } from '../../evaluation/asked-period'
import type { IssuedDocument } from '../../office/bulletin'
import type { Office } from '../../office/office'
import { type Format, printJson, printRows } from '../formats'
import { issueTexts as texts } from '../issue-texts'
import { cannotWrite, mistake } from '../mistakes'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { speak } from '../speak'
import { systemUser } from '../system-user'
import { texts as commonTexts } from '../texts'

interface IssueOptions {
  readonly data: string
  readonly period: string
  readonly signer: string
  readonly serial?: number
  readonly date?: string
  readonly why: string
  readonly who?: string
}

const me = (who?: string): string => who ?? systemUser()

/** `shuping issue` */
export const issue = ({ data, period, who, ...request }: IssueOptions): Promise<void> => {
  const { id } = askedPeriod(period)
  return withOffice(data, async (office) => {
    const { number, title, date, files } = await office.issue({ ...request, period: id, who: me(who) })
    await print(`${[speak(texts.done, { number, title, date }), ...files.map(({ sha256, name }) => `${sha256}  ${name}`)].join('\n')}\n`)
  })
}

/** Writes the files of what was issued to a folder, each into one named by its number. */
async function taken(office: Office, documents: readonly IssuedDocument[], out: string): Promise<void> {
  for (const { id, number, files } of documents) {
    const folder = join(out, number.replaceAll(/[\\/:*?"<>|]/g, ' '))
    try {
      await mkdir(folder, { recursive: true })
      for (const { name, format } of files) await writeFile(join(folder, name), (await office.issuedFile(id, format)).bytes)
    } catch (error) {
      throw (error as NodeJS.ErrnoException).syscall === undefined ? error : cannotWrite(folder, error)
    }
  }
}

/** `shuping issued` */
export const issued = ({ data, period, format, out }: { readonly data: string; readonly period?: string; readonly format: Format; readonly out?: string }): Promise<void> =>
  withOffice(data, async (office) => {
    const all = await office.issued(period === undefined ? undefined : askedPeriod(period).id)
    if (out !== undefined) await taken(office, all, out)
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(commonTexts.noRows)}\n`)
    const columns = [
      { id: 'number', name: speak(texts.number) },
      { id: 'period', name: speak(texts.period) },
      { id: 'title', name: speak(texts.title), most: format === 'table' ? 40 : undefined },
      { id: 'date', name: speak(texts.dateColumn) },
      { id: 'signer', name: speak(texts.signerColumn) },
      { id: 'revision', name: speak(texts.revision), align: 'right' as const },
    ]
    return printRows(format, columns, all.map(({ number, period: of, title, date, signer, revision }) => [number, of, title, date, signer, revision]))
  })

const numbers = ['commendRank', 'nameMissed']
const names = ['name', 'city', 'abbreviation', 'rectification', 'supervision', 'addressees', 'basis', 'copiesTo', ...numbers]

/** What `name=value` arguments set. @throws Mistake for any other name. */
function settingsOf(assignments: readonly string[]): Partial<OfficeSettings> {
  return Object.fromEntries(
    assignments.map((one) => {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(one) ?? []
      if (!names.includes(name) || (numbers.includes(name) && !/^\d{1,3}$/.test(value))) throw mistake('badSetting', { given: one, names: names.join(' ') })
      return [name, numbers.includes(name) ? Number(value) : value]
    }),
  )
}

/** `shuping office` */
export const officeIdentity = (assignments: readonly string[], { data, why, who }: { readonly data: string; readonly why?: string; readonly who?: string }): Promise<void> => {
  const settings = settingsOf(assignments)
  if (assignments.length > 0 && why === undefined) throw mistake('reasonMissing')
  return withOffice(data, async (office) => {
    const found = assignments.length === 0 ? await office.identity() : await office.setIdentity({ settings, why: why ?? '', who: me(who) })
    await print(`${Object.entries(found.settings).map(([name, value]) => `${name}=${value}`).join('\n')}\n`)
  })
}
