import type { Batch, Reject } from '../../office/batch'
import type { Office } from '../../office/office'
import { unknownBatch } from '../../office/mistakes'
import { batchStatuses } from '../../../metrics/vocabulary/batch-status'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts } from '../texts'

export interface BatchesOptions {
  readonly data: string
  readonly rejects?: number
  readonly format: Format
}

const columns = [
  { id: 'id', name: speak(texts.batch), align: 'right' as const },
  { id: 'source', name: speak(texts.source) },
  { id: 'observedOn', name: speak(texts.observedOnShort) },
  { id: 'status', name: speak(texts.status) },
  { id: 'rows', name: speak(texts.rows), align: 'right' as const },
  { id: 'accepted', name: speak(texts.accepted), align: 'right' as const },
  { id: 'rejected', name: speak(texts.rejected), align: 'right' as const },
  { id: 'mended', name: speak(texts.mended), align: 'right' as const },
  { id: 'duplicate', name: speak(texts.duplicate), align: 'right' as const },
  { id: 'files', name: speak(texts.file) },
]

const row = (batch: Batch, format: Format): (string | number)[] => [
  batch.id,
  batch.sample && format === 'table' ? `${batch.source}（${speak(texts.sampleMark)}）` : batch.source,
  batch.observedOn,
  format === 'table' ? speak(batchStatuses[batch.status]) : batch.status,
  batch.rows,
  batch.accepted,
  batch.rejected,
  batch.mended,
  batch.duplicate,
  [...batch.files.map(({ name }) => name), ...(batch.corrects === null ? [] : [speak(texts.correction, { id: batch.corrects })])].join('; '),
]

async function printBatches(office: Office, format: Format): Promise<void> {
  const all = await office.batches()
  if (format === 'json') await printJson(all)
  else if (all.length === 0 && format === 'table') await print(`${speak(texts.noBatches)}\n`)
  else await printRows(format, columns, all.map((batch) => row(batch, format)))
}

const rejectColumns = [
  { id: 'batch', name: speak(texts.batch), align: 'right' as const },
  { id: 'file', name: speak(texts.file) },
  { id: 'line', name: speak(texts.line), align: 'right' as const },
  { id: 'column', name: speak(texts.column) },
  { id: 'value', name: speak(texts.value), most: 30 },
  { id: 'reason', name: speak(texts.reason) },
  { id: 'remedy', name: speak(texts.remedy) },
  { id: 'mended', name: speak(texts.mended) },
]

const shownCells = (one: Reject) => [one.batch, one.file, one.line, one.column[language], one.value, one.reason[language], one.remedy[language], one.mended === null ? '' : `#${one.mended.batch}`]

async function printRejects(office: Office, id: number, format: Format): Promise<void> {
  if (!(await office.batches()).some((batch) => batch.id === id)) throw unknownBatch(String(id))
  if (format === 'csv') {
    for await (const text of office.rejectSheet(id, language)) await print(text)
    return
  }
  const all: Reject[] = []
  for await (const page of office.rejects(id)) all.push(...page)
  if (format === 'json') await printJson(all)
  else if (all.length === 0 && format === 'table') await print(`${speak(texts.noRows)}\n`)
  else await printRows('table', rejectColumns, all.map(shownCells))
}

/** `shuping batches` */
export const batches = ({ data, rejects, format }: BatchesOptions): Promise<void> =>
  withOffice(data, (office) => (rejects === undefined ? printBatches(office, format) : printRejects(office, rejects, format)))
