import { appealDeeds, type AppealState, appealStates } from '../../../metrics/appeals/appeal'
import { verdicts } from '../../../metrics/indicators'
import type { Appeal, AppealQuery } from '../../appeals/appeal'
import { Mistake } from '../../office/mistake'
import type { Office } from '../../office/office'
import { appealTexts as texts } from '../appeal-texts'
import { printJson, printRows } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { table } from '../table'

export const appealActions = ['list', 'show'] as const

interface AppealOptions {
  readonly data: string
  readonly format: 'table' | 'json'
  readonly period?: string
  readonly department?: string
  readonly state?: AppealState
}

async function list(office: Office, query: AppealQuery, format: AppealOptions['format']): Promise<void> {
  const found = await office.appeals(query, null)
  if (format === 'json') return printJson(found)
  if (found.length === 0) return print(`${speak(texts.none)}\n`)
  const columns = [
    { id: 'number', name: speak(texts.numberColumn), align: 'right' as const },
    { id: 'period', name: speak(texts.periodColumn) },
    { id: 'department', name: speak(texts.departmentColumn) },
    { id: 'state', name: speak(texts.stateColumn) },
    { id: 'awaits', name: speak(texts.awaits) },
    { id: 'due', name: speak(texts.due) },
    { id: 'left', name: speak(texts.left), align: 'right' as const },
    { id: 'items', name: speak(texts.items), align: 'right' as const },
  ]
  await printRows(
    'table',
    columns,
    found.map(({ number, period, departmentName, state, awaits, dueOn, workingDaysLeft, items }) => [number, period, departmentName, appealStates[state][language], awaits && speak(texts[awaits]), dueOn, workingDaysLeft, items.length]),
  )
}

function shown({ number, departmentName, period, revision, state, items, steps }: Appeal): string {
  const effect = steps.at(-1)?.effect
  return [
    `${speak(texts.head, { number, department: departmentName, period, revision, state: appealStates[state][language] })}\n`,
    table(
      [{ name: speak(texts.indicator) }, { name: speak(texts.subject) }, { name: speak(texts.first) }, { name: speak(texts.corrected) }],
      items.map(({ indicator, subject, title, verdict, corrected }) => [indicator, title === null ? subject : `${title} ${subject}`, verdicts[verdict][language], corrected ? verdicts[corrected][language] : speak(texts.stands)]),
    ),
    table(
      [{ name: speak(texts.at) }, { name: speak(texts.deed) }, { name: speak(texts.who) }, { name: speak(texts.why) }, { name: speak(texts.files) }],
      steps.map(({ at, deed, who, why, files }) => [at.slice(0, 16), appealDeeds[deed][language], who, why, files.map(({ name }) => name).join(' ')]),
    ),
    ...(effect ? [`${speak(texts.moved, { count: effect.length })}\n`] : []),
  ].join('\n')
}

/** `shuping appeals` */
export const appeals = (action: (typeof appealActions)[number], number: number | undefined, { data, format, ...query }: AppealOptions): Promise<void> =>
  withOffice(data, async (office) => {
    if (action === 'list') return list(office, query, format)
    if (number === undefined) throw new Mistake('number-missing', texts.numberMissing, texts.numberMissing)
    const found = await office.appeal(number, null)
    return format === 'json' ? printJson(found) : print(shown(found))
  })
