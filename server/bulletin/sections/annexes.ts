import { verdicts } from '../../../metrics/indicators/verdict'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import type { BulletinDocument, Cell, Table } from '../document'
import { dayText } from '../figure-text'
import { type CorrectionNote, departmentName, type Subject } from '../input'
import { messages } from '../messages'
import { figure, plain, sentence } from '../sentence'
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
      { id: 'department', name: names.department, width: 36, align: 'left' },
      { id: 'n', name: names.n, width: 13, align: 'center' },
      { id: 'oldest', name: names.oldest, width: 36, align: 'center' },
      { id: 'indicators', name: names.indicators, width: 71, align: 'left' },
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

/** What was corrected on record, by department and indicator: how many items from which verdict to which, and on what ground. */
function correctionsAnnex({ corrections, current, nameOf }: Subject): Annex[] {
  if (corrections.length === 0) return []
  const department = new Map(current.departments.map((one) => [one.code, one]))
  const groups = new Map<string, CorrectionNote[]>()
  for (const one of corrections) {
    const key = [one.department, one.indicator, one.firstVerdict, one.verdict].join('/')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const ground = ({ appeal, ground: said }: CorrectionNote): string => (appeal === null ? said : plain(sentence(words.appealed, { number: appeal, ground: said })))
  const names = words.correctionColumns
  const table: Table = {
    kind: 'table',
    id: 'annex/corrections',
    caption: words.corrections,
    columns: [
      { id: 'department', name: names.department, width: 34, align: 'left' },
      { id: 'indicator', name: names.indicator, width: 34, align: 'left' },
      { id: 'before', name: names.before, width: 20, align: 'center' },
      { id: 'after', name: names.after, width: 20, align: 'center' },
      { id: 'n', name: names.n, width: 12, align: 'center' },
      { id: 'ground', name: names.ground, width: 36, align: 'left' },
    ],
    rows: [...groups].map(([key, [first, ...more]]) => [
      { lines: [{ text: departmentName(department.get(first!.department) ?? { code: first!.department, name: '' }) }] },
      { lines: [{ text: nameOf(first!.indicator) }] },
      { lines: [{ text: verdicts[first!.firstVerdict].zh }] },
      { lines: [{ text: verdicts[first!.verdict].zh }] },
      { lines: [figure(`correction/${key}/n`, 1 + more.length)] },
      { lines: [{ text: [...new Set([first!, ...more].map(ground))].join('；') }] },
    ]),
    notes: [],
  }
  return [{ title: words.corrections, blocks: [table] }]
}

/** 附件, in their order. */
export const annexesOf = (subject: Subject): Annex[] => [...silentAnnex(subject), ...othersAnnex(subject), ...overdueAnnex(subject), ...correctionsAnnex(subject)]
