import { departmentGroups, type DepartmentGroup } from '../../../metrics/vocabulary/department-group'
import type { Block } from '../document'
import type { Subject } from '../input'
import { messages } from '../messages'
import { headingNumber } from '../numbering'
import { figure, plain, sentence } from '../sentence'
import { placesWords } from './places'
import { rankingTable } from './ranking-table'

/** 部门排名: a sentence and a table for each group that has departments. */
export function rankingSection(subject: Subject): Block[] {
  const words = messages.ranking
  const groups = (Object.keys(departmentGroups) as DepartmentGroup[])
    .map((group) => ({ group, departments: subject.current.departments.filter((department) => department.group === group) }))
    .filter((one) => one.departments.length > 0)
  return [
    { kind: 'paragraph', id: 'ranking', spans: sentence(words.intro) },
    ...groups.flatMap(({ group, departments }, index): Block[] => [
      {
        kind: 'heading',
        level: 2,
        number: headingNumber(2, index + 1),
        text: plain(sentence(words.group, { group: departmentGroups[group].zh, n: figure(`departments/${group}`, departments.length) })),
      },
      { kind: 'paragraph', id: `ranking/${group}`, spans: placesWords(subject, departments, group) },
      rankingTable(subject, group, departments),
    ]),
  ]
}
