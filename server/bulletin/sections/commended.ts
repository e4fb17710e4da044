import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Block, Paragraph, Span, Table } from '../document'
import { departmentName, type Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { enumerated, figure, plain, sentence } from '../sentence'
import { named } from './named'
import { standings } from './standing'

const words = messages.commended

/** Headline indicators on which a department has a sound value: neither a small sample, nor thin evidence, nor waived. */
const soundValues = (subject: Subject, { indicators }: RankedDepartment) =>
  subject.leading.flatMap((id) => {
    const one = indicators[id]
    return one?.state === 'value' && !one.smallSample && !one.thinEvidence && one.waived === null && one.reached !== null ? [{ id, reached: one.reached }] : []
  })

/** Among the first ranks of its group, every measured headline target reached, and nothing that is not reported, too small or too thin. */
export function isCommended(subject: Subject, department: RankedDepartment): boolean {
  if (department.rank === null || department.rank > subject.office.commendRank) return false
  const sound = soundValues(subject, department)
  const unsound = subject.leading.some((id) => {
    const one = department.indicators[id]
    return one?.state === 'not-reported' || (one?.state === 'value' && (one.smallSample || one.thinEvidence))
  })
  return sound.length > 0 && !unsound && sound.every(({ reached }) => reached)
}

/** The headline indicators for which a department is named; none when they are fewer than the rule says. */
export function namedFor(subject: Subject, department: RankedDepartment): string[] {
  const missed = soundValues(subject, department).filter(({ reached }) => !reached)
  return missed.length >= subject.office.nameMissed ? missed.map(({ id }) => id) : []
}

const most = 30

function byGroup(list: readonly RankedDepartment[], path: string): Span[] {
  return enumerated(
    (Object.keys(departmentGroups) as DepartmentGroup[]).map((group) => {
      const members = list.filter((one) => one.group === group)
      if (members.length === 0) return []
      return sentence(words.group, { group: departmentGroups[group].zh, n: figure(`group/${group}/${path}`, members.length), departments: named(members, `group/${group}/${path}`, most) })
    }),
    '；',
  )
}

function namedTable(subject: Subject, list: readonly { readonly department: RankedDepartment; readonly missed: readonly string[] }[]): Table {
  const names = words.columns
  return {
    kind: 'table',
    id: 'named',
    caption: words.caption,
    columns: [
      { id: 'department', name: names.department, width: 46, align: 'left' },
      { id: 'group', name: names.group, width: 22, align: 'center' },
      { id: 'n', name: names.n, width: 18, align: 'center' },
      { id: 'missed', name: names.missed, width: 70, align: 'left' },
    ],
    rows: list.map(({ department, missed }) => [
      { lines: [{ text: departmentName(department) }] },
      { lines: [{ text: departmentGroups[department.group].zh }] },
      { lines: [figure(`department/${department.code}/headlines-missed`, missed.length)] },
      { lines: [{ text: missed.map((id) => subject.nameOf(id)).join('、') }] },
    ]),
    notes: [],
  }
}

/** 通报表扬和点名, by a rule that the text says; small samples and what was not reported are never mixed in. */
export function commendedSection(subject: Subject): Block[] {
  const { departments } = subject.current
  if (!subject.leading.some((id) => ['reached', 'missed'].some((standing) => standings(departments, id).has(standing as 'reached')))) return []
  const { commendRank, nameMissed } = subject.office
  const commended = departments.filter((one) => isCommended(subject, one))
  const missing = departments.flatMap((department) => {
    const missed = namedFor(subject, department)
    return missed.length === 0 ? [] : [{ department, missed }]
  })
  const paragraph = (index: number, id: string, lead: string, spans: Span[]): Paragraph => ({ kind: 'paragraph', id, level: 2, number: headingNumber(2, index), lead, spans })
  const rules = { rank: figure('rule/commend-rank', commendRank), n: figure('rule/name-missed', nameMissed) }
  return [
    paragraph(1, 'commended', words.commend, [
      ...sentence(words.commendRule, rules),
      ...(commended.length === 0 ? sentence(words.commendNone) : sentence(words.list, { n: figure('departments/commended', commended.length), departments: byGroup(commended, 'commended') })),
    ]),
    paragraph(2, 'named', words.name, [
      ...sentence(words.nameRule, rules),
      ...(missing.length === 0 ? sentence(words.nameNone) : sentence(words.listInTable, { n: figure('departments/named', missing.length), departments: byGroup(missing.map(({ department }) => department), 'named') })),
    ]),
    ...(missing.length === 0 ? [] : [namedTable(subject, missing)]),
    { kind: 'paragraph', id: 'named/rule', spans: sentence(plain(sentence(subject.namingConfirmed ? words.ruleConfirmed : words.ruleUnconfirmed))) },
  ]
}
