import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Table } from '../document'
import { countsText, distanceWords, percent, shownTenths } from '../figure-text'
import { departmentName, type Subject } from '../input'
import { messages } from '../messages'
import { figure, plain, sentence } from '../sentence'
import type { Standee } from './standing'

const words = messages.missed
const groupOrder = Object.keys(departmentGroups) as DepartmentGroup[]

const lacking = ({ figure: one }: Standee): number => one.distance?.items ?? 0

/** By group, then by the number of items lacking, the most first. */
export function missedTable(subject: Subject, id: string, missed: readonly Standee[]): Table {
  const rows = [...missed].sort(
    (a, b) => groupOrder.indexOf(a.department.group) - groupOrder.indexOf(b.department.group) || lacking(b) - lacking(a),
  )
  return {
    kind: 'table',
    id: `missed/${id}`,
    caption: plain(sentence(words.caption, { name: subject.nameOf(id) })),
    columns: [
      { id: 'department', name: words.columns.department, width: 48, align: 'left' },
      { id: 'group', name: words.columns.group, width: 20, align: 'center' },
      { id: 'counts', name: words.columns.counts, width: 24, align: 'center' },
      { id: 'rate', name: words.columns.rate, width: 18, align: 'center' },
      { id: 'distance', name: words.columns.distance, width: 46, align: 'center' },
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
