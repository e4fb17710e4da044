import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Block, Cell, Paragraph, Span, Table } from '../document'
import { changeCell, countsText, dayText, percent, shownTenths, targetText } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { enumerated, figure, sentence } from '../sentence'
import { chartBlock } from './chart'
import { cityWords } from './city-words'
import { standings } from './standing'

const words = messages.overall

function scope(subject: Subject): Span[] {
  const { departments, asOf } = subject.current
  const ranked = departments.filter((department) => department.rank !== null).length
  const groups = (Object.keys(departmentGroups) as DepartmentGroup[]).flatMap((group) => {
    const n = departments.filter((department) => department.group === group).length
    return n === 0 ? [] : [sentence(words.group, { name: departmentGroups[group].zh, n: figure(`departments/${group}`, n) })]
  })
  const counts = { ranked: figure('departments/ranked', ranked), unranked: figure('departments/unranked', departments.length - ranked) }
  const rankedWords = ranked === departments.length ? words.allRanked : ranked === 0 ? words.noneRanked : words.someRanked
  return [
    ...sentence(words.scope, { total: figure('departments', departments.length), groups: enumerated(groups), ranked: sentence(rankedWords, counts) }),
    ...(asOf ? sentence(words.asOf, { asOf: figure('asOf', dayText(asOf)) }) : sentence(words.noAsOf)),
  ]
}

/** How many departments stand where, of those whose duty it is. */
function standingWords(subject: Subject, id: string): Span[] {
  const byStanding = standings(subject.current.departments, id)
  const duty = [...byStanding.values()].reduce((sum, list) => sum + list.length, 0)
  if (duty === 0) return []
  const parts = (Object.keys(words.countedParts) as (keyof typeof words.countedParts)[]).flatMap((standing) => {
    const n = byStanding.get(standing)?.length ?? 0
    return n === 0 ? [] : [sentence(words.countedParts[standing], { n: figure(`city/${id}/departments/${standing}`, n) })]
  })
  return sentence(words.departments, { duty: figure(`city/${id}/departments/duty`, duty), parts: enumerated(parts) })
}

/** One run-in paragraph a headline: （一）目录编目注册率。… */
function headlineParagraph(subject: Subject, headline: Subject['scheme']['headlines'][number], index: number): Paragraph {
  const measured = headline.indicators.filter((id) => subject.current.city[id])
  const applicable = measured.filter((id) => subject.current.city[id]?.state !== 'not-applicable')
  const said = applicable.length > 0 ? applicable : measured
  return {
    kind: 'paragraph',
    id: `overall/${headline.id}`,
    level: 2,
    number: headingNumber(2, index + 1),
    lead: `${headline.names.zh}。`,
    spans: said.flatMap((id) => {
      const state = subject.current.city[id]?.state
      return [...cityWords(subject, id, headline.indicators.length > 1 ? subject.nameOf(id) : messages.city.whole), ...(state === 'value' || state === 'progress' ? standingWords(subject, id) : [])]
    }),
  }
}

const cellOf = (...lines: Span[]): Cell => ({ lines })

function overallTable(subject: Subject): Table {
  const rows = subject.leading.flatMap((id) => {
    const city = subject.current.city[id]
    if (!city || city.state === 'not-applicable') return []
    const before = subject.previous?.city[id]
    const target = subject.targetOf(id)
    const shown = shownTenths(city)
    const shownBefore = before ? shownTenths(before) : null
    const counts = city.state === 'progress' ? figure(`city/${id}/progress-counts`, `${city.met}/${city.met + city.pending}`) : figure(`city/${id}/counts`, countsText(city))
    const state = city.state === 'value' ? null : messages.state[city.state]
    return [
      [
        cellOf({ text: subject.nameOf(id) }),
        cellOf(shown === null ? { text: '—' } : counts),
        shown === null ? { ...cellOf({ text: state ?? '—' }), tone: 'muted' as const } : cellOf(figure(`city/${id}/${city.state === 'progress' ? 'progress' : 'rate'}`, percent(shown)), ...(state ? [{ text: state }] : [])),
        cellOf(target ? figure(`city/${id}/target`, targetText(target)) : { text: '—' }),
        cellOf(shownBefore === null ? { text: '—' } : figure(`previous/${id}/rate`, percent(shownBefore))),
        cellOf(figure(`city/${id}/change`, changeCell(city, before))),
      ],
    ]
  })
  const names = messages.tableColumns
  return {
    kind: 'table',
    id: 'overall',
    caption: words.caption,
    columns: [
      { id: 'name', name: names.name, width: 52, align: 'left' },
      { id: 'counts', name: names.counts, width: 26, align: 'center' },
      { id: 'rate', name: names.rate, width: 18, align: 'center' },
      { id: 'target', name: names.target, width: 16, align: 'center' },
      { id: 'previous', name: names.previous, width: 16, align: 'center' },
      { id: 'change', name: names.change, width: 28, align: 'center' },
    ],
    rows,
    notes: [],
  }
}

/** 总体情况: who was measured, the four headlines in words, a table and a chart. */
export function overallSection(subject: Subject): Block[] {
  return [
    { kind: 'paragraph', id: 'overall/scope', spans: scope(subject) },
    ...subject.scheme.headlines.map((headline, index) => headlineParagraph(subject, headline, index)),
    overallTable(subject),
    ...chartBlock(subject),
  ]
}
