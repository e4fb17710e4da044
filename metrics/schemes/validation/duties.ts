import { departmentGroups } from '../../vocabulary/department-group'
import type { Duty, Scheme } from '../scheme'
import { unknownIndicator } from './known-indicator'
import { problem, repeated, type SchemeProblem } from './problem'

const groupNames = Object.keys(departmentGroups)

function groupProblems(where: string, { groups, departments = [] }: Duty): SchemeProblem[] {
  if (groups.length === 0 && departments.length === 0) return [problem(where, { zh: '未列组别或部门', en: 'no group or department is named' }, { zh: '列出组别或部门，或删去此条职责', en: 'name groups or departments, or remove the duty' })]
  return groups
    .filter((group) => !groupNames.includes(group))
    .map((group) =>
      problem(where, { zh: `没有组别 ${group}`, en: `there is no group ${group}` }, { zh: `改为 ${groupNames.join('、')} 之一`, en: `use one of ${groupNames.join(', ')}` }),
    )
}

/** A duty stated twice for a group would count every verdict twice. */
export function dutyProblems({ duties }: Scheme, known: ReadonlySet<string>): SchemeProblem[] {
  const pairs = duties.flatMap(({ indicator, groups, departments = [] }) => [...groups, ...departments].map((whose) => `${indicator} × ${whose}`))
  return [
    ...duties.flatMap((duty, index) => [
      ...unknownIndicator(`duties[${index}].indicator`, duty.indicator, known),
      ...groupProblems(`duties[${index}].groups`, duty),
    ]),
    ...repeated(pairs).map((pair) =>
      problem('duties', { zh: `职责 ${pair} 列了不止一次`, en: `the duty ${pair} is stated more than once` }, { zh: '保留一条，否则判定会重复计数', en: 'keep one, or every verdict counts twice' }),
    ),
  ]
}
