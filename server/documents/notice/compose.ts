import type { FixGain } from '../../../metrics/scoring/fix-gain'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { dayNumber, type Day } from '../../../metrics/time/day'
import type { Block, BulletinDocument, Cell, Table } from '../../bulletin/document'
import { dayText, distanceWords, percent, shownTenths, targetText } from '../../bulletin/figure-text'
import { departmentName } from '../../bulletin/input'
import { headingNumber } from '../../bulletin/numbering'
import { figure, plain, sentence } from '../../bulletin/sentence'
import { type OfficialFrame, officialDocument } from '../official'
import type { NoticeRequest } from '../request'
import { noticeMessages as words } from './messages'
import { mostListed, type OpenItem } from './open-items'

/** What an indicator is called, why its items were missed, and what the plan says. */
export interface NoticeIndicator {
  readonly name: string
  readonly clauseRef: string
  readonly clauseText: string
  readonly reason: (code: string) => string
}

export interface NoticeInput {
  /** Its number and code; null of a draft. */
  readonly numbered: { readonly number: string; readonly code: string } | null
  readonly frame: OfficialFrame
  readonly form: NoticeRequest['form']
  readonly periodName: string
  readonly department: RankedDepartment
  readonly items: readonly OpenItem[]
  /** The most worth first. */
  readonly fixes: readonly FixGain[]
  readonly plan: string
  readonly indicator: (id: string) => NoticeIndicator
  readonly issuedOn: Day
  readonly replyBy: Day
  readonly replyDays: number
}

const silentOf = ({ indicators }: RankedDepartment): string[] => Object.entries(indicators).flatMap(([id, one]) => (one.state === 'not-reported' && one.target !== null ? [id] : []))

/** Whether a department is held to an indicator: what has no target is shown elsewhere, and asks nothing of anybody. */
const binds = ({ indicators }: RankedDepartment, id: string): boolean => indicators[id]?.target != null

/** Items to be mended by indicator: those of the form. */
function byIndicator({ department, items, form }: Pick<NoticeInput, 'department' | 'items' | 'form'>): Map<string, OpenItem[]> {
  const found = new Map<string, OpenItem[]>()
  for (const item of items.filter(({ indicator }) => binds(department, indicator))) if (item.state === 'overdue' || (form === 'rectification' && item.state === 'missed')) found.set(item.indicator, [...(found.get(item.indicator) ?? []), item])
  return found
}

/** Items of a state among those of one indicator. */
const countOf = (items: readonly OpenItem[], state: OpenItem['state']): number => items.find((one) => one.state === state)?.items ?? 0

/** What a department has to mend; nothing where there is no reason for a notice. */
export function toMend({ department, items, form }: Pick<NoticeInput, 'department' | 'items' | 'form'>): { readonly missed: number; readonly overdue: number; readonly silent: number } | null {
  const found = [...byIndicator({ department, items, form }).values()]
  const overdue = found.reduce((sum, some) => sum + countOf(some, 'overdue'), 0)
  const missed = overdue + found.reduce((sum, some) => sum + countOf(some, 'missed'), 0)
  const silent = form === 'rectification' ? silentOf(department).length : 0
  return missed + silent === 0 ? null : { missed, overdue, silent }
}

const text = (value: string): Cell => ({ lines: [{ text: value }] })

/** The days by which an item is late, or was. */
function daysOver({ due_on: due, done_on: done }: OpenItem, asOf: Day | null): string {
  const until = done ?? asOf
  if (due === null || until === null) return words.none
  const days = dayNumber(until) - dayNumber(due)
  return days > 0 ? String(days) : words.none
}

/** Rows of a table of items; those that are not listed are counted under it. */
function itemTable(id: string, { name, reason }: NoticeIndicator, items: readonly OpenItem[], asOf: Day | null, states: readonly OpenItem['state'][]): Table {
  const { columns } = words
  const listed = items.filter((one) => states.includes(one.state))
  const all = states.reduce((sum, state) => sum + countOf(items, state), 0)
  const rest = all - listed.reduce((sum, { count }) => sum + count, 0)
  return {
    kind: 'table',
    id,
    caption: plain(sentence(words.caption, { name })),
    columns: [
      { id: 'number', name: columns.number, width: 11, align: 'center' },
      { id: 'title', name: columns.title, width: 45, align: 'left' },
      { id: 'due', name: columns.due, width: 24, align: 'center' },
      { id: 'done', name: columns.done, width: 24, align: 'center' },
      { id: 'over', name: columns.over, width: 18, align: 'center' },
      { id: 'reason', name: columns.reason, width: 34, align: 'left' },
    ],
    rows: listed.map((item, index) => [
      text(String(index + 1)),
      text(`${item.title ?? item.subject}${item.count > 1 ? `（${item.count}件）` : ''}`),
      text(item.due_on ?? words.none),
      text(item.done_on ?? words.none),
      text(daysOver(item, asOf)),
      text(reason(item.reason)),
    ]),
    notes: rest > 0 ? [sentence(words.more, { shown: listed.length, rest })] : [],
  }
}

function missedBlocks(input: NoticeInput): Block[] {
  const { department, form, frame } = input
  const found = [...byIndicator(input)]
  const mend = toMend(input)
  if (!mend || found.length === 0) return []
  const path = `department/${department.code}`
  const filling = { indicators: figure(`${path}/indicators`, found.length), items: figure(`${path}/missed`, mend.missed), overdue: figure(`${path}/overdue`, mend.overdue) }
  const summary = form === 'rectification' ? sentence(words.summary, filling) : sentence(words.overdueSummary, { ...filling, asOf: frame.asOf ? dayText(frame.asOf) : words.none })
  return [
    { kind: 'paragraph', id: 'missed', spans: [...summary, ...sentence(words.legend)] },
    ...found.flatMap(([id, items], index): Block[] => {
      const one = department.indicators[id]
      const about = input.indicator(id)
      const own = `${path}/${id}`
      const rate = one ? shownTenths(one) : null
      const overdue = countOf(items, 'overdue')
      const rest = sentence(words.counts, {
        missed: figure(`${own}/missed`, overdue + countOf(items, 'missed')),
        overdue: overdue > 0 && form === 'rectification' ? sentence(words.overdueCount, { overdue: figure(`${own}/overdue`, overdue) }) : '',
      })
      const said =
        one && rate !== null && one.state === 'value'
          ? sentence(words.figure, {
              n: figure(`${own}/judged`, one.met + one.missed),
              met: figure(`${own}/met`, one.met),
              rate: figure(`${own}/rate`, percent(rate)),
              target: one.target ? sentence(words.target, { target: figure(`${own}/target`, targetText(one.target)), distance: distanceWords(own, one.distance) }) : '',
              rest,
            })
          : rest
      return [
        { kind: 'paragraph', id: `missed/${id}`, level: 2, number: headingNumber(2, index + 1), lead: `${about.name}。`, spans: said },
        itemTable(`missed/${id}/items`, about, items, frame.asOf, form === 'rectification' ? ['overdue', 'missed'] : ['overdue']),
      ]
    }),
  ]
}

function silentBlocks({ department, indicator, form }: NoticeInput): Block[] {
  const silent = form === 'rectification' ? silentOf(department) : []
  return silent.length === 0 ? [] : [{ kind: 'paragraph', id: 'silent', spans: sentence(words.silentText, { names: silent.map((id) => indicator(id).name).join('、') }) }]
}

function aheadBlocks({ department, items, indicator, form }: NoticeInput): Block[] {
  const ahead = items.filter((one) => one.state === 'ahead' && binds(department, one.indicator))
  if (form !== 'rectification' || ahead.length === 0) return []
  const { columns } = words
  const sorted = [...ahead].sort((a, b) => ((a.due_on ?? '9') < (b.due_on ?? '9') ? -1 : (a.due_on ?? '9') > (b.due_on ?? '9') ? 1 : 0)).slice(0, mostListed)
  const all = [...new Map(ahead.map((one) => [one.indicator, one.items])).values()].reduce((sum, n) => sum + n, 0)
  const rest = all - sorted.reduce((sum, { count }) => sum + count, 0)
  return [
    { kind: 'paragraph', id: 'ahead', spans: sentence(words.aheadText) },
    {
      kind: 'table',
      id: 'ahead/items',
      caption: words.sections.ahead,
      columns: [
        { id: 'due', name: columns.due, width: 26, align: 'center' },
        { id: 'indicator', name: columns.indicator, width: 50, align: 'left' },
        { id: 'title', name: columns.title, width: 80, align: 'left' },
      ],
      rows: sorted.map((item) => [text(item.due_on ?? words.none), text(indicator(item.indicator).name), text(`${item.title ?? item.subject}${item.count > 1 ? `（${item.count}件）` : ''}`)]),
      notes: rest > 0 ? [sentence(words.more, { shown: sorted.length, rest })] : [],
    },
  ]
}

function fixBlocks({ fixes: all, indicator, department, form }: NoticeInput): Block[] {
  const fixes = all.filter((one) => binds(department, one.indicator))
  if (form !== 'rectification' || fixes.length === 0) return []
  const { columns } = words
  return [
    { kind: 'paragraph', id: 'fixes', spans: sentence(words.fixesText) },
    {
      kind: 'table',
      id: 'fixes/list',
      caption: words.fixesCaption,
      columns: [
        { id: 'number', name: columns.number, width: 14, align: 'center' },
        { id: 'indicator', name: columns.indicator, width: 64, align: 'left' },
        { id: 'kind', name: columns.kind, width: 34, align: 'center' },
        { id: 'items', name: columns.items, width: 18, align: 'center' },
        { id: 'gain', name: columns.gain, width: 26, align: 'center' },
      ],
      rows: fixes.map((one, index) => {
        const path = `department/${department.code}/${one.indicator}/${one.kind}`
        return [
          text(String(index + 1)),
          text(indicator(one.indicator).name),
          text(words.kinds[one.kind]),
          { lines: [figure(`${path}/items`, one.items)] },
          { lines: [one.gain > 0 ? figure(`${path}/gain`, plain(sentence(words.points, { points: one.gain.toFixed(2) }))) : { text: words.none }] },
        ]
      }),
      notes: [],
    },
  ]
}

function basisBlocks(input: NoticeInput): Block[] {
  const ids = [...new Set([...byIndicator(input).keys(), ...(input.form === 'rectification' ? silentOf(input.department) : [])])]
  const clauses = new Map(ids.map((id) => input.indicator(id)).map(({ clauseRef, clauseText }) => [clauseRef, clauseText]))
  const source: Block[] = clauses.size === 0 ? [] : [{ kind: 'paragraph', id: 'basis', spans: sentence(words.basisSource, { plan: input.plan }) }]
  return source.concat([...clauses].map(([ref, said], index) => ({
    kind: 'paragraph',
    id: `basis/${index + 1}`,
    level: 3,
    number: headingNumber(3, index + 1),
    spans: sentence(words.basisText, { ref, text: said }),
  })))
}

function demandBlocks({ frame, form, issuedOn, replyBy, replyDays, numbered }: NoticeInput): Block[] {
  return [
    { kind: 'paragraph', id: 'demand', spans: sentence(words.forms[form].demand, { replyBy: dayText(replyBy), issuedOn: dayText(issuedOn), days: replyDays, office: frame.office.name }) },
    { kind: 'paragraph', id: 'objection', spans: sentence(words.objection) },
    ...(numbered ? [{ kind: 'paragraph' as const, id: 'check', spans: sentence(words.check, { code: figure('code', numbered.code) }) }] : []),
  ]
}

/** The notice to a department as a document model: pure, every figure taken from the ranking and its items. */
export function composeNotice(input: NoticeInput): BulletinDocument {
  const { form, frame, department, periodName } = input
  const { sections } = words
  const parts = [
    { text: form === 'rectification' ? sections.missed : sections.overdue, blocks: missedBlocks(input) },
    { text: sections.silent, blocks: silentBlocks(input) },
    { text: sections.ahead, blocks: aheadBlocks(input) },
    { text: sections.fixes, blocks: fixBlocks(input) },
    { text: sections.basis, blocks: basisBlocks(input) },
    { text: sections.demand, blocks: demandBlocks(input) },
  ].filter(({ blocks }) => blocks.length > 0)
  let tables = 0
  const numbered = (block: Block): Block => (block.kind === 'table' ? { ...block, caption: `表${++tables}　${block.caption}` } : block)
  return officialDocument(frame, {
    kind: 'notice',
    number: input.numbered?.number ?? null,
    title: [words.forms[form].title, `（${periodName}）`],
    addressees: departmentName(department),
    blocks: [
      { kind: 'paragraph', id: 'opening', spans: sentence(words.forms[form].opening, { basis: frame.office.basis, period: periodName, asOf: frame.asOf ? dayText(frame.asOf) : words.none }) },
      ...parts.flatMap(({ text: heading, blocks }, index): Block[] => [{ kind: 'heading', level: 1, number: headingNumber(1, index + 1), text: heading }, ...blocks.map(numbered)]),
    ],
    date: dayText(input.issuedOn),
  })
}
