import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { BulletinDocument, Cell, Table } from '../document'
import { dayText } from '../figure-text'
import { departmentName, type Subject } from '../input'
import { messages } from '../messages'
import { figure } from '../sentence'
import { othersMissed } from './others'
import { overdueBy } from './overdue'

const words = messages.annexes
type Annex = BulletinDocument['annexes'][number]

/** Departments that owed a report and made none, with all the indicators that it concerns. */
function silentAnnex(subject: Subject): Annex[] {
  const ids = [...subject.leading, ...subject.others]
  const rows = subject.current.departments.flatMap((department): Cell[][] => {
    const silent = ids.filter((id) => department.indicators[id]?.state === 'not-reported')
    if (silent.length === 0) return []
    const path = `department/${department.code}/not-reported`
    return [[{ lines: [{ text: departmentName(department) }] }, { lines: [{ text: departmentGroups[department.group].zh }] }, { lines: [figure(path, silent.length)] }, { lines: [{ text: silent.map((id) => subject.nameOf(id)).join('、') }] }]]
  })
  const names = words.silentColumns
  const table: Table = {
    kind: 'table',
    id: 'annex/silent',
    caption: words.silent,
    columns: [
      { id: 'department', name: names.department, width: 46, align: 'left' },
      { id: 'group', name: names.group, width: 22, align: 'center' },
      { id: 'n', name: names.n, width: 18, align: 'center' },
      { id: 'indicators', name: names.indicators, width: 70, align: 'left' },
    ],
    rows,
    notes: [],
  }
  return rows.length === 0 ? [] : [{ title: words.silent, blocks: [table] }]
}

/** Overdue items of every department. */
function overdueAnnex(subject: Subject): Annex[] {
  if (subject.overdue.length === 0) return []
  const department = new Map(subject.current.departments.map((one) => [one.code, one]))
  const names = words.overdueColumns
  const table: Table = {
    kind: 'table',
    id: 'annex/overdue',
    caption: words.overdue,
    columns: [
      { id: 'department', name: names.department, width: 46, align: 'left' },
      { id: 'n', name: names.n, width: 18, align: 'center' },
      { id: 'oldest', name: names.oldest, width: 36, align: 'center' },
      { id: 'indicators', name: names.indicators, width: 56, align: 'left' },
    ],
    rows: overdueBy(subject.overdue, 'department').map(({ of, items, n, oldest }) => [
      { lines: [{ text: departmentName(department.get(of) ?? { code: of, name: '' }) }] },
      { lines: [figure(`overdue/department/${of}/n`, n)] },
      { lines: [figure(`overdue/department/${of}/oldest`, dayText(oldest))] },
      { lines: [figure(`overdue/department/${of}/items`, items.map(({ indicator, count }) => `${subject.nameOf(indicator)}${count}`).join('、'))] },
    ]),
    notes: [],
  }
  return [{ title: words.overdue, blocks: [table] }]
}

function othersAnnex(subject: Subject): Annex[] {
  const blocks = othersMissed(subject)
  return blocks.length === 0 ? [] : [{ title: words.others, blocks }]
}

/** 附件, in their order. */
export const annexesOf = (subject: Subject): Annex[] => [...silentAnnex(subject), ...othersAnnex(subject), ...overdueAnnex(subject)]
