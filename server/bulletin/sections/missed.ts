import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Block, Table } from '../document'
import { countsText, distanceWords, percent, shownTenths, targetText, tenths } from '../figure-text'
import { departmentName, type Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { figure, plain, sentence } from '../sentence'
import { standings, type Standee } from './standing'

const words = messages.missed
const groupOrder = Object.keys(departmentGroups) as DepartmentGroup[]

/** What cannot be made good any more first, then by the number of items lacking. */
const lacking = ({ figure: one }: Standee): number => (one.distance?.kind === 'impossible' ? Number.MAX_SAFE_INTEGER : (one.distance?.items ?? 0))

function missedTable(subject: Subject, id: string, missed: readonly Standee[]): Table {
  const rows = [...missed].sort(
    (a, b) => groupOrder.indexOf(a.department.group) - groupOrder.indexOf(b.department.group) || lacking(b) - lacking(a),
  )
  return {
    kind: 'table',
    id: `missed/${id}`,
    caption: plain(sentence(words.caption, { name: subject.nameOf(id) })),
    columns: [
      { id: 'department', name: words.columns.department, width: 62, align: 'left' },
      { id: 'group', name: words.columns.group, width: 20, align: 'center' },
      { id: 'counts', name: words.columns.counts, width: 24, align: 'center' },
      { id: 'rate', name: words.columns.rate, width: 18, align: 'center' },
      { id: 'distance', name: words.columns.distance, width: 32, align: 'center' },
    ],
    rows: rows.map(({ department, figure: one }) => {
      const path = `department/${department.code}/${id}`
      return [
        { lines: [{ text: departmentName(department) }] },
        { lines: [{ text: departmentGroups[department.group].zh }] },
        { lines: [figure(`${path}/counts`, countsText(one))] },
        { lines: [figure(`${path}/rate`, `${percent(shownTenths(one) ?? 0)}${one.smallSample ? '*' : ''}`)] },
        { lines: [figure(`${path}/distance`, plain(distanceWords(path, one.distance, messages.shortDistance)))] },
      ]
    }),
    notes: missed.some(({ figure: one }) => one.smallSample) ? [sentence(words.smallNote)] : [],
  }
}

/** 未达到目标的部门: a table for each leading indicator that some department missed. */
export function missedSection(subject: Subject): Block[] {
  const byIndicator = subject.leading.map((id) => ({ id, byStanding: standings(subject.current.departments, id) }))
  const withMisses = byIndicator.flatMap(({ id, byStanding }) => {
    const missed = byStanding.get('missed') ?? []
    const measured = missed.length + (byStanding.get('reached')?.length ?? 0)
    return missed.length === 0 ? [] : [{ id, missed, measured }]
  })
  if (withMisses.length === 0) {
    const measured = byIndicator.some(({ byStanding }) => byStanding.has('reached'))
    return [{ kind: 'paragraph', id: 'missed', spans: sentence(measured ? words.none : words.unmeasured) }]
  }
  return withMisses.flatMap(({ id, missed, measured }, index): Block[] => {
    const target = subject.targetOf(id)
    return [
      {
        kind: 'paragraph',
        id: `missed/${id}`,
        level: 2,
        number: headingNumber(2, index + 1),
        lead: `${subject.nameOf(id)}。`,
        spans: sentence(words.summary, {
          target: target ? figure(`city/${id}/target`, targetText(target)) : '—',
          missed: figure(`city/${id}/missed-departments`, missed.length),
          measured: figure(`city/${id}/measured-departments`, measured),
          share: figure(`city/${id}/missed-share`, percent(tenths(missed.length, measured))),
        }),
      },
      missedTable(subject, id, missed),
    ]
  })
}
