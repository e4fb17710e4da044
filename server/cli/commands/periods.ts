import { indicators } from '../../../metrics/indicators'
import type { FigureChange } from '../../../metrics/scoring/figure-change'
import { type PeriodState, periodStates } from '../../../metrics/time/period-state'
import { askedPeriod } from '../../evaluation/asked-period'
import type { Difference } from '../../evaluation/frozen/verify'
import type { PeriodDetail } from '../../office/period'
import { figureText } from '../figure-text'
import { type Format, printJson, printRows } from '../formats'
import { print } from '../output'
import { periodTexts as texts } from '../period-texts'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { systemUser } from '../system-user'
import { texts as commonTexts } from '../texts'

interface DeedOptions {
  readonly data: string
  readonly period: string
  readonly why: string
  readonly who?: string
}

const deedOf = ({ period, why, who }: DeedOptions) => ({ period: askedPeriod(period).id, why, who: who ?? systemUser() })

const stateName = (state: PeriodState): string => periodStates[state][language]

/** What a period has become. */
function outcome({ id, state, revision, hash, asOf, revisions }: PeriodDetail, kept: boolean): string {
  const done = speak(texts.done, { period: id, state: stateName(state) })
  if (revision === null || hash === null) return `${done}\n`
  const head = `${done}${speak(texts.kept, { revision, asOf: asOf ?? '—', hash })}\n`
  return kept && revision > 0 ? `${head}${speak(texts.moved, { period: id, revision, changes: revisions.at(-1)?.changes ?? 0 })}\n` : head
}

/** `shuping freeze` */
export const freeze = (options: DeedOptions & { readonly unfinished?: boolean }): Promise<void> => {
  const deed = deedOf(options)
  return withOffice(options.data, async (office) => print(outcome(await office.freeze({ ...deed, unfinished: options.unfinished }), true)))
}

/** `shuping revise` */
export const revise = (options: DeedOptions): Promise<void> => {
  const deed = deedOf(options)
  return withOffice(options.data, async (office) => print(outcome(await office.revise(deed), true)))
}

/** `shuping state` */
export const move = (options: DeedOptions & { readonly to: PeriodState }): Promise<void> => {
  const deed = deedOf(options)
  return withOffice(options.data, async (office) => print(outcome(await office.move({ ...deed, to: options.to }), false)))
}

const proposed = ({ proposal }: PeriodDetail): string => {
  if (!proposal) return ''
  return proposal.trouble ? speak(texts.trouble, { detail: proposal.trouble[language] }) : speak(texts.proposed, { figures: proposal.changes.length })
}

/** `shuping periods` */
export const periods = ({ data, format }: { readonly data: string; readonly format: Format }): Promise<void> =>
  withOffice(data, async (office) => {
    const all = await office.periods()
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(commonTexts.noRows)}\n`)
    const columns = [
      { id: 'period', name: speak(texts.period) },
      { id: 'state', name: speak(texts.stateColumn) },
      { id: 'revision', name: speak(texts.revisionColumn), align: 'right' as const },
      { id: 'asOf', name: speak(commonTexts.asOfShort) },
      { id: 'hash', name: speak(texts.hash), most: format === 'table' ? 12 : 64 },
      { id: 'who', name: speak(commonTexts.who) },
      { id: 'at', name: speak(commonTexts.at) },
      { id: 'proposal', name: speak(texts.proposal) },
    ]
    return printRows(
      format,
      columns,
      all.map((one) => {
        const last = one.transitions.at(-1)
        return [one.id, format === 'table' ? stateName(one.state) : one.state, one.revision, one.asOf, one.hash, last?.who ?? '', last?.at.slice(0, 16).replace('T', ' ') ?? '', proposed(one)]
      }),
    )
  })

const changeCells = ({ department, name, indicator, before, after }: FigureChange): string[] => [
  department ?? speak(commonTexts.city),
  name ?? '',
  indicator === null ? speak(texts.total) : (indicators.get(indicator)?.names[language] ?? indicator),
  figureText(before),
  figureText(after),
]

/** `shuping changes` */
export async function changes(period: string, { data, format, revision }: { readonly data: string; readonly format: Format; readonly revision?: number }): Promise<void> {
  const { id } = askedPeriod(period)
  await withOffice(data, async (office) => {
    const all = revision === undefined ? ((await office.period(id)).proposal?.changes ?? []) : await office.changes(id, revision)
    if (format === 'json') return printJson(all)
    if (all.length === 0 && format === 'table') return print(`${speak(texts.nothingMoves)}\n`)
    const columns = [
      { id: 'department', name: speak(commonTexts.department) },
      { id: 'name', name: speak(commonTexts.name), most: 30 },
      { id: 'indicator', name: speak(commonTexts.indicator) },
      { id: 'before', name: speak(texts.before) },
      { id: 'after', name: speak(texts.after) },
    ]
    return printRows(format, columns, all.map(changeCells))
  })
}

const differenceTexts = { bytes: texts.bytes, unreadable: texts.unreadable, hash: texts.hashDiffers, figures: texts.figures }

const said = ({ kind, file, line, kept, made }: Difference): string => speak(differenceTexts[kind], { file, line: line ?? 0, kept: kept ?? '—', made: made ?? '—' })

/** `shuping verify`. @returns exit code: 1 when something is not as it was kept. */
export async function verify(period: string, { data, format, revision }: { readonly data: string; readonly format: 'text' | 'json'; readonly revision?: number }): Promise<number> {
  const { id } = askedPeriod(period)
  return withOffice(data, async (office) => {
    const found = await office.verify(id, revision)
    if (format === 'json') await printJson(found)
    else {
      const { differences, ...head } = found
      await print(`${[speak(texts.frozenBy, head), ...(differences.length === 0 ? [speak(texts.verified)] : differences.map(said))].join('\n')}\n`)
    }
    return found.differences.length === 0 ? 0 : 1
  })
}
