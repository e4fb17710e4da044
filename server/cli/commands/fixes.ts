import { verdicts as verdictNames } from '../../../metrics/indicators'
import type { Fix } from '../../office/fixes'
import { findIndicator } from '../../office/find-indicator'
import type { FixQuery } from '../../office/office'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { texts } from '../texts'

const columns = [
  { id: 'gain', name: speak(texts.gain), align: 'right' as const },
  { id: 'indicator', name: speak(texts.indicator) },
  { id: 'state', name: speak(texts.verdictColumn) },
  { id: 'subject', name: speak(texts.subject), most: 40 },
  { id: 'reason', name: speak(texts.reason) },
  { id: 'due_on', name: speak(texts.due) },
]

const cellsOf = ({ indicator: id, kind, gain, row }: Fix): string[] => {
  const indicator = findIndicator(id)
  const state = kind === 'not-reported' ? speak(texts.notReported) : verdictNames[kind][language]
  return [gain.toFixed(2), indicator.names[language], state, row?.title ?? row?.subject ?? '', row ? (indicator.reasons[row.reason]?.[language] ?? row.reason) : '', row?.due_on ?? '']
}

/** `shuping fixes` */
export const fixes = ({ data, format, ...query }: FixQuery & { readonly data: string; readonly format: Format }): Promise<void> =>
  withOffice(data, async (office) => {
    const list = await office.fixes(query)
    if (format === 'json') return printJson(list)
    await printRows(format, columns, list.fixes.map(cellsOf))
    if (format === 'table') await print(`\n${speak(texts.fixesShown, { shown: list.fixes.length, total: list.total })}\n`)
  })
