import { verdicts as verdictNames } from '../../../metrics/indicators'
import { floorPercent } from '../../../metrics/scoring/rate'
import { askedDay } from '../../evaluation/asked-day'
import { askedPeriod } from '../../evaluation/asked-period'
import type { Explanation } from '../../evaluation/explain'
import { schemeOf } from '../../evaluation/scheme-of'
import { findIndicator } from '../../office/find-indicator'
import type { Batch } from '../../office/batch'
import type { ExplainQuery } from '../../office/office'
import { printJson } from '../formats'
import { print } from '../output'
import { withOffice } from '../reach-office'
import { language, speak } from '../speak'
import { table } from '../table'
import { texts } from '../texts'

export interface ExplainOptions extends ExplainQuery {
  readonly data: string
  readonly format: 'text' | 'json'
}

const unconfirmed = (confirmed: boolean): string => (confirmed ? '' : speak(texts.unconfirmedMark))

/** The parts of an explanation, each with its name. */
function parts(one: Explanation, batches: readonly Batch[]): [string, string][] {
  const indicator = findIndicator(one.indicator)
  const { met, missed, pending, exempt, unknown } = one.counts
  const known = batches.filter(({ id }) => one.batches.includes(id))
  return [
    [speak(texts.indicator), `${indicator.names[language]} (${indicator.id})`],
    [speak(texts.department), one.department ?? speak(texts.city)],
    [speak(texts.asOfShort), one.asOf ?? speak(texts.nothingMeasured)],
    [speak(texts.formula), indicator.formula[language]],
    [speak(texts.clause), `${indicator.clause.ref}　${indicator.clause.text}`],
    [speak(texts.rule), indicator.rule[language]],
    [speak(texts.figure), one.rate === null ? '—' : `${floorPercent(one.rate.num, one.rate.den)} (${one.rate.num}/${one.rate.den})`],
    [speak(texts.target), one.target ? `${floorPercent(one.target.value.num, one.target.value.den)}　${one.target.clause}${unconfirmed(one.target.confirmed)}` : '—'],
    [speak(texts.counted), speak(texts.countsLine, { met, missed, pending, exempt, unknown, asOf: one.asOf ?? '—' })],
    ...(one.days ? [[speak(texts.days), speak(texts.daysLine, { ...one.days })] satisfies [string, string]] : []),
    ...one.deadlineRules.map((rule): [string, string] => [
      speak(texts.deadlineRule),
      `${speak(rule.unit === 'working' ? texts.workingDays : texts.calendarDays, { days: rule.days })}　${rule.clause}${unconfirmed(rule.confirmed)}`,
    ]),
    [speak(texts.calendar), `${one.calendar.name} ${one.calendar.version} (${one.calendar.first} – ${one.calendar.last})`],
    ...known.map((batch): [string, string] => [speak(texts.batch), `${batch.id}　${batch.source}　${batch.observedOn}　${batch.files.map(({ name }) => name).join(' ')}`]),
  ]
}

async function printText(one: Explanation, batches: readonly Batch[]): Promise<void> {
  const indicator = findIndicator(one.indicator)
  await print(`${parts(one, batches).map(([name, text]) => `${name}　${text}`).join('\n')}\n\n`)
  await print(
    table(
      [{ name: speak(texts.verdictColumn) }, { name: speak(texts.reason) }, { name: speak(texts.items), align: 'right' }],
      one.reasons.map(({ verdict, reason, count }) => [verdictNames[verdict][language], indicator.reasons[reason]?.[language] ?? reason, count]),
    ),
  )
  if (one.sql === null) return
  const parameters = Object.entries(one.sql.parameters).map(([name, value]) => `-- :${name} = ${JSON.stringify(value)}`)
  await print(`\n${[...parameters, one.sql.text].join('\n')}\n`)
}

/** `shuping explain` */
export async function explain({ data, format, indicator, period, scheme, department, asOf, revision }: ExplainOptions): Promise<void> {
  findIndicator(indicator)
  schemeOf(askedPeriod(period), scheme)
  if (asOf !== undefined) askedDay(asOf)
  await withOffice(data, async (office) => {
    const explanation = await office.explain({ indicator, period, scheme, department, asOf, revision })
    await (format === 'json' ? printJson(explanation) : printText(explanation, await office.batches()))
  })
}
