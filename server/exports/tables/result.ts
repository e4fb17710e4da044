import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { unrankedReasons } from '../../../metrics/vocabulary/unranked-reason'
import { percent, shownTenths, targetText } from '../../bulletin/figure-text'
import { messages } from '../../bulletin/messages'
import type { RankedDepartment } from '../../../metrics/scoring/ranking'
import type { Scheme } from '../../../metrics/schemes'
import { type Cell, column, type TableColumn, type TableToExport } from '../table'

type Headline = Scheme['headlines'][number]

/** The one of a headline's indicators that is the department's duty; the first where none is. */
const ownOf = ({ indicators }: Headline, department: RankedDepartment): string | undefined =>
  indicators.find((id) => (department.indicators[id]?.state ?? 'not-applicable') !== 'not-applicable') ?? indicators[0]

const headlineColumns = ({ id: headline, names }: Headline, id = headline.replaceAll('-', '_')): TableColumn[] => [
  column(`${id}_shown`, names.zh, names.en, 'text', { zh: '比率，舍去法保留一位小数；无比率时为状态', en: 'The rate, floored to one decimal; the state where there is none, in Chinese' }),
  column(`${id}_met`, `${names.zh}：已履行`, `${names.en}: met`, 'whole', { zh: '已履行件数', en: 'Items met' }, { zh: '件', en: 'items' }),
  column(`${id}_judged`, `${names.zh}：判定`, `${names.en}: judged`, 'whole', { zh: '已履行与未履行件数之和', en: 'Items met and missed' }, { zh: '件', en: 'items' }),
  column(`${id}_target`, `${names.zh}：目标`, `${names.en}: target`, 'text', { zh: '本期目标', en: 'Target of the period' }),
  column(`${id}_reached`, `${names.zh}：达标`, `${names.en}: reached`, 'flag', { zh: '是否达到目标', en: 'Whether the target was reached' }),
]

function headlineCells(headline: Headline, department: RankedDepartment): Cell[] {
  const one = department.indicators[ownOf(headline, department) ?? '']
  if (!one) return [messages.state['not-applicable'], null, null, null, null]
  const tenths = shownTenths(one)
  const words = one.state === 'value' ? null : messages.state[one.state]
  const shown = tenths === null ? words : `${percent(tenths)}${words ? `（${words}）` : ''}`
  return [shown, one.met, one.met + one.missed, one.target ? targetText(one.target) : null, one.reached]
}

/** What the assessment of information disclosure takes over: a line a department. */
export default {
  id: 'result',
  names: { zh: '年度结果', en: 'Result' },
  note: { zh: '供政府信息公开考核采用：每个部门一行，名次、得分和主要指标。', en: 'For the assessment of information disclosure: a line a department with rank, score and headline figures.' },
  columns: ({ evaluation: { asked } }) => [
    column('period', '期间', 'Period', 'text', { zh: '评估期间', en: 'The period' }),
    column('as_of', '数据截至', 'As of', 'day', { zh: '各项指标中最早的有效截止日', en: 'The oldest effective as-of of its figures' }),
    column('department', '部门代码', 'Department', 'text', { zh: '部门代码，各表通用', en: 'Code of the department, the same in every table' }),
    column('department_name', '部门名称', 'Name', 'text', { zh: '本期使用的名称', en: 'Its name in the period' }),
    column('group', '组别', 'Group', 'text', { zh: '试点单位、市级部门或区县', en: 'Pilot, municipal or district, in Chinese' }),
    column('group_size', '组内部门数', 'Departments in group', 'whole', { zh: '同组部门数', en: 'Departments of the group' }, { zh: '家', en: 'departments' }),
    column('rank', '名次', 'Rank', 'whole', { zh: '组内名次，并列同名次', en: 'Within its group; ties share a rank' }),
    column('score', '得分', 'Score', 'score', { zh: '总分，未取整', en: 'Total, not rounded' }, { zh: '分', en: 'points' }),
    column('unranked', '未参加排名的原因', 'Why not ranked', 'text', { zh: '参加排名时为空', en: 'Empty when it is ranked; in Chinese' }),
    ...asked.scheme.headlines.flatMap((headline) => headlineColumns(headline)),
  ],
  pages({ ranking, evaluation: { asked } }) {
    const sizes = new Map<string, number>()
    for (const { group } of ranking.departments) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    return [
      ranking.departments.map((one): Cell[] => [
        ranking.period,
        ranking.asOf,
        one.code,
        one.name,
        departmentGroups[one.group].zh,
        sizes.get(one.group) ?? 0,
        one.rank,
        one.score,
        one.unranked && unrankedReasons[one.unranked].zh,
        ...asked.scheme.headlines.flatMap((headline) => headlineCells(headline, one)),
      ]),
    ]
  },
} satisfies TableToExport
