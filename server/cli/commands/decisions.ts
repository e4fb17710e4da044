import { type Column, type RecordType, recordTypes } from '../../../metrics/records'
import { noDecisionType, unknownColumn } from '../../office/mistakes'
import type { Decision } from '../../office/batch'
import { type Format, printJson, printRows } from '../formats'
import { mistake } from '../mistakes'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { systemUser } from '../system-user'
import { texts } from '../texts'

const types = [...recordTypes.values()].filter(({ decision }) => decision)

function typeOf(asked: string): RecordType {
  const found = types.find(({ id, names }) => id === asked || names.zh === asked || names.en === asked)
  if (!found) throw noDecisionType(asked, types.map(({ id, names }) => ({ zh: `${id}（${names.zh}）`, en: `${id} (${names.en})` })))
  return found
}

const shownCell = ({ values }: Column, value: string, format: Format): string => (format === 'table' ? (values?.[value]?.[language] ?? value) : value)

const statusOf = ({ withdrawn, standing }: Decision): string => speak(withdrawn ? texts.withdrawnState : standing ? texts.standingState : texts.replacedState)

/** `shuping decisions` */
export async function decisions(asked: string, { data, format }: { readonly data: string; readonly format: Format }): Promise<void> {
  const type = typeOf(asked)
  await withOffice(data, async (office) => {
    const all = await office.decisions(type.id)
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(texts.noRows)}\n`)
    const columns = [
      { id: 'batch', name: speak(texts.batch), align: 'right' as const },
      ...type.columns.map(({ id, names }) => ({ id, name: names[language] })),
      { id: 'status', name: speak(texts.status) },
      { id: 'who', name: speak(texts.who) },
      { id: 'at', name: speak(texts.at) },
      { id: 'why', name: speak(texts.why) },
    ]
    return printRows(
      format,
      columns,
      all.map((one) => [one.batch, ...type.columns.map((column) => shownCell(column, one.cells[column.id] ?? '', format)), statusOf(one), one.made.who, one.made.at.slice(0, 16).replace('T', ' '), one.made.why ?? '']),
    )
  })
}

/** `column=value` by column id, or by either of its names. */
function cellsOf(type: RecordType, given: readonly string[]): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const text of given) {
    const at = text.indexOf('=')
    if (at < 1) throw mistake('notACell', { text })
    const name = text.slice(0, at)
    const column = type.columns.find(({ id, names }) => id === name || names.zh === name || names.en === name)
    if (!column) throw unknownColumn(name, type.columns.map(({ id, names }) => `${id}（${names[language]}）`))
    cells[column.id] = text.slice(at + 1)
  }
  return cells
}

/** `shuping decide` */
export async function decide(asked: string, given: readonly string[], { data, why }: { readonly data: string; readonly why: string }): Promise<void> {
  const type = typeOf(asked)
  const cells = cellsOf(type, given)
  await withOffice(data, async (office) => {
    const { batch, repeated } = await office.decide({ type: type.id, cells, who: systemUser(), why })
    await print(`${speak(repeated ? texts.batchRepeated : texts.decided, { id: batch.id, what: type.names[language] })}\n`)
  })
}

/** `shuping withdraw` */
export const withdraw = (batch: number, { data, why }: { readonly data: string; readonly why: string }): Promise<void> =>
  withOffice(data, async (office) => {
    await office.withdraw({ batch, who: systemUser(), why })
    await print(`${speak(texts.withdrawn, { id: batch })}\n`)
  })
