import type { Block, Table } from '../document'
import { dayText } from '../figure-text'
import { departmentName, type OverdueOf, type Subject } from '../input'
import { messages } from '../messages'
import { figure, sentence } from '../sentence'

const words = messages.overdue
const sum = (list: readonly OverdueOf[]): number => list.reduce((total, { count }) => total + count, 0)
const oldest = (list: readonly OverdueOf[]): string => list.reduce((day, one) => (one.oldest < day ? one.oldest : day), '9999-12-31')

/** What is overdue, by one of its keys, the most first. */
export function overdueBy(list: readonly OverdueOf[], key: 'indicator' | 'department'): { readonly of: string; readonly items: readonly OverdueOf[]; readonly n: number; readonly oldest: string }[] {
  const groups = new Map<string, OverdueOf[]>()
  for (const one of list) groups.set(one[key], [...(groups.get(one[key]) ?? []), one])
  return [...groups].map(([of, items]) => ({ of, items, n: sum(items), oldest: oldest(items) })).sort((a, b) => b.n - a.n || a.oldest.localeCompare(b.oldest) || (a.of < b.of ? -1 : 1))
}

function overdueTable(subject: Subject, list: readonly OverdueOf[]): Table {
  const names = words.columns
  const department = new Map(subject.current.departments.map((one) => [one.code, one]))
  return {
    kind: 'table',
    id: 'overdue',
    caption: words.caption,
    columns: [
      { id: 'name', name: names.name, width: 48, align: 'left' },
      { id: 'n', name: names.n, width: 19, align: 'center' },
      { id: 'departments', name: names.departments, width: 19, align: 'center' },
      { id: 'oldest', name: names.oldest, width: 36, align: 'center' },
      { id: 'most', name: names.most, width: 34, align: 'left' },
    ],
    rows: overdueBy(list, 'indicator').map(({ of, items, n, oldest: day }) => {
      const [first] = items
      return [
        { lines: [{ text: subject.nameOf(of) }] },
        { lines: [figure(`overdue/${of}/n`, n)] },
        { lines: [figure(`overdue/${of}/departments`, items.length)] },
        { lines: [figure(`overdue/${of}/oldest`, dayText(day))] },
        { lines: first ? [{ text: departmentName(department.get(first.department) ?? { code: first.department, name: '' }) }, figure(`overdue/${of}/most`, first.count)] : [] },
      ]
    }),
    notes: [],
  }
}

/** 超期未办结事项: what is past its day and still to be done. Nothing where nothing is. */
export function overdueSection(subject: Subject): Block[] {
  const list = subject.overdue
  if (list.length === 0) return []
  return [
    {
      kind: 'paragraph',
      id: 'overdue',
      spans: sentence(words.summary, {
        n: figure('overdue/n', sum(list)),
        departments: figure('overdue/departments', new Set(list.map(({ department }) => department)).size),
        oldest: figure('overdue/oldest', dayText(oldest(list))),
      }),
    },
    overdueTable(subject, list),
  ]
}
