import { writeFile } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { auditDeeds, auditOutcomes } from '../../../metrics/vocabulary/audit-deed'
import type { AuditFilter } from '../../audit/query'
import { auditCsv } from '../../audit/table'
import { auditXlsx } from '../../audit/workbook'
import type { Office } from '../../office/office'
import { auditTexts as texts } from '../audit-texts'
import { type Format, printJson, printRows } from '../formats'
import { cannotWrite, mistake } from '../mistakes'
import { print, tell } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts as commonTexts } from '../texts'
import { checkWritable } from '../writable'

export type AuditAction = 'verify' | 'search' | 'export'

export interface AuditOptions extends AuditFilter {
  readonly data: string
  readonly format: Format
  readonly size: number
  readonly out?: string
}

/** `shuping audit verify`. @returns exit code: 1 when an entry does not fit. */
async function verify(office: Office, format: Format): Promise<number> {
  const found = await office.verifyAudit()
  if (format === 'json') await printJson(found)
  else {
    const { broken, clockBack, late, entries, head } = found
    const said = broken ? speak(texts[broken.kind], { number: broken.number }) : entries === 0 ? speak(texts.empty) : speak(texts.whole, { entries, head: head ?? '' })
    const noted = [...(clockBack.length > 0 ? [speak(texts.clockBack, { numbers: clockBack.join(' ') })] : []), ...(late.length > 0 ? [speak(texts.late, { numbers: late.join(' ') })] : [])]
    await print(`${[said, ...noted].join('\n')}\n`)
  }
  return found.broken ? 1 : 0
}

async function search(office: Office, filter: AuditFilter, size: number, format: Format): Promise<void> {
  const { entries, total } = await office.audit({ ...filter, size })
  if (format === 'json') return printJson(entries)
  if (total === 0 && format === 'table') return print(`${speak(texts.none)}\n`)
  const columns = [
    { id: 'number', name: speak(texts.number), align: 'right' as const },
    { id: 'at', name: speak(texts.at) },
    { id: 'who', name: speak(texts.whoColumn), most: 20 },
    { id: 'from', name: speak(texts.from) },
    { id: 'deed', name: speak(texts.deedColumn) },
    { id: 'about', name: speak(texts.aboutColumn), most: format === 'table' ? 40 : undefined },
    { id: 'outcome', name: speak(texts.outcomeColumn) },
    { id: 'why', name: speak(texts.why), most: format === 'table' ? 40 : undefined },
  ]
  const named = format === 'table'
  await printRows(
    format,
    columns,
    entries.map((one) => [one.number, one.at.slice(0, 19).replace('T', ' '), one.who, one.from, named ? auditDeeds[one.deed][language] : one.deed, one.about, named ? auditOutcomes[one.outcome][language] : one.outcome, one.why]),
  )
  if (named) tell(speak(texts.found, { total, shown: entries.length }))
}

async function exported(office: Office, filter: AuditFilter, out: string | undefined): Promise<void> {
  if (out === undefined) throw mistake('missingOption', { name: '--out', command: 'audit' })
  const rows = office.auditRows(filter)
  await checkWritable(out)
  try {
    if (out.toLowerCase().endsWith('.xlsx')) await writeFile(out, await auditXlsx(rows))
    else await pipeline(Readable.from(auditCsv(rows)), createWriteStream(out))
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : cannotWrite(out, error)
  }
  tell(speak(commonTexts.written, { file: out }))
}

/** `shuping audit` */
export const audit = (action: AuditAction, { data, format, size, out, who, deed, about, period, outcome, since, until }: AuditOptions): Promise<number> => {
  const filter: AuditFilter = { who, deed, about, period, outcome, since, until }
  return withOffice(data, async (office) => {
    if (action === 'verify') return verify(office, format)
    await (action === 'search' ? search(office, filter, size, format) : exported(office, filter, out))
    return 0
  })
}
