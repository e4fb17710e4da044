import type { Figure, RankedDepartment } from '../../../metrics/scoring/ranking'
import { floorScore } from '../../../metrics/scoring/rate'
import { unrankedReasons } from '../../../metrics/vocabulary/unranked-reason'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Cell, Column, Span, Table } from '../document'
import { countsText, percent, shownTenths } from '../figure-text'
import { departmentName, type Subject } from '../input'
import { messages } from '../messages'
import { enumerated, figure, plain, sentence } from '../sentence'
import { named } from './named'
import { placesGained } from './places'

const words = messages.ranking

/** Of a headline's indicators the one that is the department's duty. */
export function headlineFigure(department: RankedDepartment, indicators: readonly string[]): { id: string; figure: Figure } | null {
  for (const id of indicators) {
    const one = department.indicators[id]
    if (one && one.state !== 'not-applicable') return { id, figure: one }
  }
  return null
}

function figureCell(department: RankedDepartment, indicators: readonly string[]): Cell {
  const found = headlineFigure(department, indicators)
  if (!found) return { lines: [{ text: messages.state['not-applicable'] }], tone: 'muted' }
  const { id, figure: one } = found
  const path = `department/${department.code}/${id}`
  const shown = shownTenths(one)
  if (shown === null) {
    const state = one.state === 'value' || one.state === 'progress' ? 'none-due' : one.state
    return { lines: [{ text: messages.state[state], figure: `${path}/state` }], tone: state === 'not-reported' ? 'missed' : 'muted' }
  }
  if (one.state === 'progress') {
    const counts = `${one.met}/${one.met + one.pending}`
    return { lines: [figure(`${path}/progress`, `${percent(shown)}◇`), figure(`${path}/progress-counts`, counts)], tone: 'muted' }
  }
  const marks = `${one.smallSample ? '*' : ''}${one.thinEvidence ? '#' : ''}${one.waived === null ? '' : '△'}`
  return {
    lines: [figure(`${path}/rate`, `${percent(shown)}${marks}`), figure(`${path}/counts`, countsText(one))],
    tone: one.reached === false && one.waived === null ? 'missed' : 'plain',
  }
}

function moveText(subject: Subject, department: RankedDepartment): string {
  const places = placesGained(subject, department)
  if (places === null) return '—'
  if (places === 0) return words.level
  return plain(sentence(places > 0 ? words.up : words.down, { n: Math.abs(places) }))
}

function row(subject: Subject, department: RankedDepartment): Cell[] {
  const path = `department/${department.code}`
  return [
    { lines: [figure(`${path}/rank`, department.rank ?? '—')] },
    ...(subject.previous ? [{ lines: [figure(`${path}/move`, moveText(subject, department))] }] : []),
    { lines: [{ text: departmentName(department) }] },
    { lines: [figure(`${path}/score`, department.score === null ? '—' : floorScore(department.score))] },
    ...subject.scheme.headlines.map((headline) => figureCell(department, headline.indicators)),
  ]
}

function columns(subject: Subject): Column[] {
  const moved = subject.previous !== null
  const each = Math.min(22, Math.floor(84 / Math.max(1, subject.scheme.headlines.length)))
  const rest = 156 - 11 - 14 - (moved ? 14 : 0) - each * subject.scheme.headlines.length
  return [
    { id: 'rank', name: words.columns.rank, width: 11, align: 'center' },
    ...(moved ? [{ id: 'move', name: words.columns.move, width: 14, align: 'center' as const }] : []),
    { id: 'department', name: words.columns.department, width: rest, align: 'left' },
    { id: 'score', name: words.columns.score, width: 14, align: 'center' },
    ...subject.scheme.headlines.map((headline) => ({ id: headline.id, name: headline.names.zh, width: each, align: 'center' as const })),
  ]
}

/** Who is not ranked, by reason. */
function unrankedWords(departments: readonly RankedDepartment[]): Span[] {
  const reasons = new Map<string, RankedDepartment[]>()
  for (const department of departments) {
    if (department.rank !== null) continue
    const reason = unrankedReasons[department.unranked ?? 'nothing-measured'].zh
    reasons.set(reason, [...(reasons.get(reason) ?? []), department])
  }
  if (reasons.size === 0) return []
  const [only] = reasons
  if (only && only[1].length === departments.length) return sentence(words.allUnranked, { reason: only[0] })
  const items = [...reasons].map(([reason, list]) => sentence(words.unrankedItem, { reason, departments: named(list, 'unranked', list.length) }))
  return sentence(words.unranked, { items: enumerated(items, '；') })
}

/** What the marks and words mean that occur in this table. */
function legend(figures: readonly (Figure | null)[]): Span[] {
  const has = (test: (one: Figure) => boolean) => figures.some((one) => one !== null && test(one))
  const states = new Set(figures.map((one) => (one === null ? 'not-applicable' : one.state)))
  const explained = (Object.keys(words.legendStates) as (keyof typeof words.legendStates)[]).filter((state) => states.has(state))
  const rest = [
    has((one) => one.smallSample && one.state === 'value') ? words.legendSmall : '',
    has((one) => one.thinEvidence) ? words.legendThin : '',
    has((one) => one.waived !== null && one.state === 'value') ? words.legendWaived : '',
    states.has('progress') ? words.legendProgress : '',
    explained.length === 0 ? '' : `${explained.map((state) => words.legendStates[state]).join('，')}。`,
  ]
  return sentence(words.legend, { rest: rest.join('') })
}

/** One group, ranked departments first; `departments` come in the order of the ranking. */
export function rankingTable(subject: Subject, group: DepartmentGroup, departments: readonly RankedDepartment[]): Table {
  const ordered = [...departments].sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
  const { headlines } = subject.scheme
  const figures = departments.flatMap((department) => headlines.map((headline) => headlineFigure(department, headline.indicators)?.figure ?? null))
  return {
    kind: 'table',
    id: `ranking/${group}`,
    caption: plain(sentence(words.caption, { group: departmentGroups[group].zh })),
    columns: columns(subject),
    rows: ordered.map((department) => row(subject, department)),
    notes: [unrankedWords(departments), legend(figures)].filter((note) => note.length > 0),
  }
}
