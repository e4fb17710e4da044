import { type Verdict, type VerdictRow, verdicts as verdictNames } from '../../../metrics/indicators'
import { askedDay } from '../../evaluation/asked-day'
import { askedPeriod } from '../../evaluation/asked-period'
import { schemeOf } from '../../evaluation/scheme-of'
import { csvLine } from '../../../metrics/csv'
import { findIndicator } from '../../office/find-indicator'
import type { Office, VerdictQuery } from '../../office/office'
import { verdictCells, verdictHeader } from '../../office/verdict-csv'
import type { Format } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { table } from '../table'
import { texts } from '../texts'

export interface VerdictsOptions {
  readonly data: string
  readonly indicator: string
  readonly period: string
  readonly scheme?: string
  readonly department?: string
  readonly verdict?: Verdict
  readonly asOf?: string
  readonly format: Format
}

/** Rows of a terminal's table; the other formats give all. */
const shown = 200

async function printTable(office: Office, query: VerdictQuery): Promise<void> {
  const indicator = findIndicator(query.indicator)
  const { rows, total, counts, asOf } = await office.verdicts({ ...query, page: 1, size: shown })
  const cells = rows.map((row) => {
    const [, department, subject, title, verdict, reason, due, done, batch, line] = verdictCells(row)
    return [department, subject, title, verdictNames[String(verdict) as Verdict][language], indicator.reasons[String(reason)]?.[language] ?? reason, due, done, batch, line].map((cell) => cell ?? '')
  })
  const names = [texts.department, texts.subject, texts.title, texts.verdictColumn, texts.reason, texts.due, texts.done, texts.batch, texts.line]
  await print(`${speak(texts.countsLine, { ...counts, asOf: asOf ?? speak(texts.nothingMeasured) })}\n\n`)
  await print(total === 0 ? `${speak(texts.noRows)}\n` : table(names.map((name) => ({ name: speak(name), most: 40 })), cells))
  if (total > rows.length) await print(`${speak(texts.firstRows, { shown: rows.length, total })}\n`)
}

const jsonRow = ({ due_on, due_at, done_on, done_at, ...row }: VerdictRow) => ({ ...row, due: due_at ?? due_on, done: done_at ?? done_on })

async function printAll(office: Office, query: VerdictQuery, format: 'csv' | 'json'): Promise<void> {
  const rows = office.verdictRows(query)
  if (format === 'csv') {
    let head = csvLine(verdictHeader)
    for await (const page of rows) {
      await print(head + page.map((row) => csvLine(verdictCells(row))).join(''))
      head = ''
    }
    return print(head)
  }
  let separator = '[\n'
  for await (const page of rows)
    for (const row of page) {
      await print(separator + JSON.stringify(jsonRow(row)))
      separator = ',\n'
    }
  return print(separator === '[\n' ? '[]\n' : '\n]\n')
}

/** `shuping verdicts` */
export async function verdicts({ data, format, ...query }: VerdictsOptions): Promise<void> {
  findIndicator(query.indicator)
  schemeOf(askedPeriod(query.period), query.scheme)
  if (query.asOf !== undefined) askedDay(query.asOf)
  await withOffice(data, (office) => (format === 'table' ? printTable(office, query) : printAll(office, query, format)))
}
