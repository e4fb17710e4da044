import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Block, Paragraph, Span } from '../document'
import { dayText } from '../figure-text'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { enumerated, figure, sentence } from '../sentence'
import { chartBlock } from './chart'
import { cityWords } from './city-words'
import { overallTable } from './overall-table'
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
      const name = headline.indicators.length > 1 ? subject.nameOf(id) : messages.city.whole
      return [...cityWords(subject, id, name), ...(state === 'value' || state === 'progress' ? standingWords(subject, id) : [])]
    }),
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
