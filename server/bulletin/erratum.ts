import type { FigureChange, ShownFigure } from '../../metrics/scoring/figure-change'
import { floorScore } from '../../metrics/scoring/rate'
import type { Period } from '../../metrics/time/period'
import type { Block, BulletinDocument, Cell, Table } from './document'
import { dayText, percent, tenths } from './figure-text'
import { departmentName, type IndicatorWords } from './input'
import { messages } from './messages'
import type { OfficeSettings } from './office'
import { figure, plain, sentence } from './sentence'

const words = messages.erratum

export interface ErratumInput {
  readonly period: Period
  readonly scheme: string
  readonly asOf: string | null
  readonly sample: boolean
  readonly office: OfficeSettings
  readonly indicators: ReadonlyMap<string, Pick<IndicatorWords, 'names'>>
  /** What it puts right. */
  readonly original: { readonly title: string; readonly number: string; readonly date: string }
  readonly revision: number
  readonly hash: string
  /** Why the figures were made anew. */
  readonly reason: string
  /** Every figure and rank that differs. */
  readonly changes: readonly FigureChange[]
  readonly issue: { readonly number: string; readonly date: string }
}

/** A figure or total in words: 66.6%（4/6），第3名. */
function shownText(one: ShownFigure | null): string {
  if (one === null) return words.absent
  const { score, rank } = one
  const place = rank === null ? '' : plain(sentence(words.rank, { rank }))
  if (one.counts === null) return score === null ? words.unscored : plain(sentence(words.total, { score: floorScore(score), place: place === '' ? words.unranked : place }))
  const { state, counts } = one
  const whole = counts.met + (state === 'progress' ? counts.pending : counts.missed)
  if ((state !== 'value' && state !== 'progress') || whole === 0) return state === 'value' ? '—' : messages.state[state]
  return plain(sentence(words.rate, { rate: percent(tenths(counts.met, whole)), met: counts.met, n: whole, place: place === '' ? '' : `，${place}` }))
}

function changesTable({ indicators, changes }: ErratumInput): Table {
  const shown = (one: ShownFigure | null, path: string): Cell => ({ lines: [figure(path, shownText(one))] })
  const names = words.columns
  return {
    kind: 'table',
    id: 'changes',
    caption: words.caption,
    columns: [
      { id: 'department', name: names.department, width: 42, align: 'left' },
      { id: 'figure', name: names.figure, width: 38, align: 'left' },
      { id: 'before', name: names.before, width: 38, align: 'center' },
      { id: 'after', name: names.after, width: 38, align: 'center' },
    ],
    rows: changes.map(({ department, name, indicator, before, after }) => {
      const path = `change/${department ?? 'city'}/${indicator ?? 'total'}`
      return [
        { lines: [{ text: department === null ? words.city : departmentName({ code: department, name: name ?? '' }) }] },
        { lines: [{ text: indicator === null ? words.totalAndRank : (indicators.get(indicator)?.names.zh ?? indicator) }] },
        shown(before, `${path}/before`),
        shown(after, `${path}/after`),
      ]
    }),
    notes: [],
  }
}

/** The erratum of a bulletin that was issued: what it puts right, why, and every figure and rank that changed. */
export function composeErratum(input: ErratumInput): BulletinDocument {
  const { period, scheme, asOf, sample, office, original, revision, hash, reason, changes, issue } = input
  const date = dayText(issue.date)
  const paragraph = (id: string, template: string, values: Parameters<typeof sentence>[1]): Block => ({ kind: 'paragraph', id, spans: sentence(template, values) })
  return {
    kind: 'erratum',
    period: period.id,
    scheme,
    asOf,
    sample,
    masthead: office.name,
    stamps: sample ? [messages.sampleStamp] : [],
    number: issue.number,
    notices: sample ? [messages.sampleNotice] : [],
    title: [plain(sentence(words.title, { title: original.title })), words.titleKind],
    addressees: office.addressees,
    blocks: [
      paragraph('opening', words.opening, { title: original.title, number: original.number, date: dayText(original.date), n: figure('changes/n', changes.length) }),
      paragraph('reason', words.reason, { reason: reason.replace(/。$/, '') }),
      { ...changesTable(input), caption: `表1　${words.caption}` },
      paragraph('method', words.method, { revision: figure('revision', revision), hash: figure('hash', hash) }),
      paragraph('closing', words.closing, {}),
    ],
    annexes: [],
    signature: { office: office.name, date },
    imprint: { copiesTo: office.copiesTo, office: office.name, date },
  }
}
