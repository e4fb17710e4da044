import { departmentGroups } from '../../vocabulary/department-group'
import type { Duty, Scheme } from '../scheme'
import { unknownIndicator } from './known-indicator'
import { problem, repeated, type SchemeProblem } from './problem'

const groupNames = Object.keys(departmentGroups)

function groupProblems(where: string, groups: Duty['groups']): SchemeProblem[] {
  if (groups.length === 0) return [problem(where, { zh: '未列组别', en: 'no group is named' }, { zh: '列出组别，或删去此条职责', en: 'name the groups, or remove the duty' })]
  return groups
    .filter((group) => !groupNames.includes(group))
    .map((group) =>
      problem(where, { zh: `没有组别 ${group}`, en: `there is no group ${group}` }, { zh: `改为 ${groupNames.join('、')} 之一`, en: `use one of ${groupNames.join(', ')}` }),
    )
}

/** A duty stated twice for a group would count every verdict twice. */
export function dutyProblems({ duties }: Scheme, known: ReadonlySet<string>): SchemeProblem[] {
  const pairs = duties.flatMap(({ indicator, groups }) => groups.map((group) => `${indicator} × ${group}`))
  return [
    ...duties.flatMap(({ indicator, groups }, index) => [
      ...unknownIndicator(`duties[${index}].indicator`, indicator, known),
      ...groupProblems(`duties[${index}].groups`, groups),
    ]),
    ...repeated(pairs).map((pair) =>
      problem('duties', { zh: `职责 ${pair} 列了不止一次`, en: `the duty ${pair} is stated more than once` }, { zh: '保留一条，否则判定会重复计数', en: 'keep one, or every verdict counts twice' }),
    ),
  ]
}
