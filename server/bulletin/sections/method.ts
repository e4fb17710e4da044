import { recordTypes } from '../../../metrics/records'
import { targetOf } from '../../../metrics/scoring/target'
import { addDays } from '../../../metrics/time/day'
import { parsePeriod } from '../../../metrics/time/period'
import { periodStates } from '../../../metrics/time/period-state'
import type { Block, Span } from '../document'
import { dayText, targetText } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { enumerated, figure, plain, sentence } from '../sentence'

const words = messages.method

const namesOf = (subject: Subject, ids: readonly string[]): Span[] => enumerated(ids.map((id) => [{ text: subject.nameOf(id) }]))
const measuredIds = (subject: Subject): string[] => [...subject.leading, ...subject.others].filter((id) => subject.current.city[id]?.state !== 'not-applicable')

/** What the stage of a limit is called. */
const stageName = (stage: string): string => recordTypes.get('time-limit')?.columns.find(({ id }) => id === 'stage')?.values?.[stage]?.zh ?? stage

/** A text of others as part of a sentence. */
const clause = (text: string): string => text.replace(/。$/, '')

const spanOf = ({ period }: Subject) => ({ start: dayText(period.start), end: dayText(addDays(period.end, -1)) })

function spanText(subject: Subject): Span[] {
  const byDay = new Map<string, string[]>()
  for (const id of measuredIds(subject)) {
    const day = subject.current.city[id]?.asOf ?? ''
    byDay.set(day, [...(byDay.get(day) ?? []), id])
  }
  const [only] = byDay.keys()
  if (byDay.size === 1 && only) return sentence(words.spanSame, { ...spanOf(subject), asOf: dayText(only) })
  const items = [...byDay].map(([day, ids]) =>
    day === ''
      ? sentence(words.unmeasuredItem, { names: namesOf(subject, ids) })
      : sentence(words.asOfItem, { names: namesOf(subject, ids), asOf: dayText(day) }),
  )
  return sentence(words.spanText, { ...spanOf(subject), asOf: enumerated(items, '；') })
}

function schemeText(subject: Subject): Span[] {
  const ids = measuredIds(subject)
  const targets = subject.leading.flatMap((id) => {
    const target = subject.targetOf(id)
    return target ? [sentence(words.target, { name: subject.nameOf(id), target: figure(`city/${id}/target`, targetText(target)) })] : []
  })
  const unconfirmed = ids.filter((id) => targetOf(subject.scheme, id, subject.period.year)?.confirmed === false)
  return sentence(words.schemeText, {
    scheme: subject.scheme.names.zh,
    inForce: subject.current.schemeInForce ? words.inForce : words.notInForce,
    targets: enumerated(targets),
    others: subject.others.length === 0 ? '' : words.othersTargets,
    confirmation: unconfirmed.length === 0 ? words.allConfirmed : sentence(words.unconfirmed, { names: namesOf(subject, unconfirmed) }),
  })
}

function scoreText(subject: Subject): Span[] {
  const weights = subject.scheme.headlines.flatMap((headline) => {
    const each = new Set(headline.indicators.map((id) => subject.scheme.weights[id]).filter((weight) => weight !== undefined))
    const [only] = each
    if (each.size === 1 && only !== undefined) return [sentence(words.weight, { name: headline.names.zh, weight: only })]
    return headline.indicators.flatMap((id) => {
      const weight = subject.scheme.weights[id]
      return weight === undefined ? [] : [sentence(words.weight, { name: subject.nameOf(id), weight })]
    })
  })
  return sentence(words.scoreText, {
    weights: enumerated(weights),
    confirmed: subject.scheme.weightsConfirmed ? words.weightsConfirmed : words.weightsUnconfirmed,
  })
}

/** Of the headlines; the table of the other indicators has columns for these. */
function outsideText(subject: Subject): Span[] {
  const items = subject.leading.flatMap((id) => {
    const city = subject.current.city[id]
    if (!city || city.pending + city.exempt + city.unknown === 0) return []
    const path = `city/${id}`
    const parts = (['pending', 'exempt', 'unknown'] as const).flatMap((verdict) => (city[verdict] === 0 ? [] : [sentence(words.outsideParts[verdict], { n: figure(`${path}/${verdict}`, city[verdict]) })]))
    return [[{ text: subject.nameOf(id) }, ...enumerated(parts)]]
  })
  const others = subject.others.length === 0 ? '' : words.outsideOthers
  return items.length === 0 ? sentence(words.outsideNone, { others }) : sentence(words.outsideText, { items: enumerated(items, '；'), others })
}

/** What the plan does not say and the product chose, each named. */
function choicesText(subject: Subject): Span[] {
  const choices = new Map<string, string[]>()
  for (const id of measuredIds(subject)) {
    for (const { zh } of subject.indicators.get(id)?.choices ?? []) choices.set(clause(zh), [...(choices.get(clause(zh)) ?? []), id])
  }
  const rules = subject.scheme.deadlineRules.filter((rule) => !rule.confirmed)
  const items = [
    ...rules.map((rule) => {
      const unit = words.units[rule.unit]
      return sentence(words.deadlineRule, {
        stage: stageName(rule.stage),
        days: rule.days,
        unit,
        receipt: rule.countsReceipt ? words.receiptCounted : words.receiptNotCounted,
        extension: rule.extension > 0 ? sentence(words.extension, { days: rule.extension, unit }) : '',
      })
    }),
    ...[...choices].map(([choice, ids]) => sentence(words.choice, { names: namesOf(subject, ids), choice })),
  ]
  return items.length === 0 ? [] : sentence(words.choicesText, { items: enumerated(items, '；') })
}

/** What 同比 compares with; nothing where there is no year before. */
function yearComparison({ yearBefore }: Subject): Span[] {
  if (!yearBefore) return []
  return sentence(words.comparisonYear, { period: parsePeriod(yearBefore.period)?.names.zh ?? yearBefore.period, asOf: yearBefore.asOf ? dayText(yearBefore.asOf) : '—', scheme: yearBefore.scheme })
}

function comparisonText(subject: Subject): Span[] {
  const { previous, previousPeriod } = subject
  const year = yearComparison(subject)
  if (!previous || !previousPeriod) return [...sentence(words.comparisonNone), ...year]
  return [...sentence(words.comparisonText, {
    period: previousPeriod.names.zh,
    asOf: previous.asOf ? dayText(previous.asOf) : '—',
    scheme: previous.scheme === subject.current.scheme ? subject.scheme.names.zh : previous.scheme,
    difference: [
      previous.scheme === subject.current.scheme ? '' : words.comparisonOther,
      previous.schemeInForce ? '' : words.comparisonNotInForce,
    ].join(''),
  }), ...year]
}

/** How many verdicts were corrected on record; nothing where none was. */
const correctionsText = ({ corrections }: Subject): Span[] =>
  corrections.length === 0
    ? []
    : sentence(words.correctionsText, { n: figure('corrections/n', corrections.length), departments: figure('corrections/departments', new Set(corrections.map(({ department }) => department)).size) })

/** Each source once with its newest observation, and every reading that its profile states. */
function sourcesText(subject: Subject): Span[] {
  const bySource = new Map<string, { observedOn: string; notes: Set<string> }>()
  for (const { source, observedOn, notes } of subject.sources) {
    const known = bySource.get(source) ?? { observedOn, notes: new Set() }
    for (const note of notes) known.notes.add(clause(note))
    bySource.set(source, { observedOn: observedOn > known.observedOn ? observedOn : known.observedOn, notes: known.notes })
  }
  const items = [...bySource].map(([source, { observedOn, notes }]) =>
    sentence(notes.size === 0 ? words.sourceSilent : words.source, { source: words.sourceNames[source] ?? source, observed: dayText(observedOn), notes: [...notes].join('，') }),
  )
  return items.length === 0 ? [] : [...enumerated(items, '；'), { text: '。' }]
}

/** Whether the figures still move, and how those that do not are told from others. */
const statusText = ({ seal }: Subject): Span[] =>
  !seal || seal.revision === null
    ? sentence(words.statusText)
    : sentence(words.keptText, { state: figure('state', periodStates[seal.state].zh), revision: figure('revision', String(seal.revision)), hash: figure('hash', seal.hash ?? '') })

/** 口径和说明: how the figures came about, as of when, and what is not confirmed. */
export function methodSection(subject: Subject): Block[] {
  const items = [
    { id: 'span', lead: words.span, spans: spanText(subject) },
    { id: 'scheme', lead: words.scheme, spans: schemeText(subject) },
    { id: 'score', lead: words.score, spans: scoreText(subject) },
    { id: 'rounding', lead: words.rounding, spans: sentence(words.roundingText) },
    { id: 'outside', lead: words.outside, spans: outsideText(subject) },
    { id: 'choices', lead: words.choices, spans: choicesText(subject) },
    { id: 'comparison', lead: words.comparison, spans: comparisonText(subject) },
    { id: 'corrections', lead: words.corrections, spans: correctionsText(subject) },
    { id: 'sources', lead: words.sources, spans: sourcesText(subject) },
    { id: 'status', lead: words.status, spans: statusText(subject) },
  ].filter((item) => plain(item.spans) !== '')
  return items.map((item, index) => ({
    kind: 'paragraph',
    id: `method/${item.id}`,
    level: 3,
    number: headingNumber(3, index + 1),
    lead: item.lead,
    spans: item.spans,
  }))
}
