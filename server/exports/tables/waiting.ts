import projectKind from '../../../metrics/dimensions/project-kind'
import { departmentGroups } from '../../../metrics/vocabulary/department-group'
import { knownProjects, type ProjectStatus, projectStatuses, waitReasons, waits } from '../../documents/project-status'
import { type Cell, column, type TableToExport } from '../table'

/** What should wait: what is at hand, else the payment from the budget. */
function held({ acceptance_on: acceptance, application_on: application }: ProjectStatus, asOf: string): string {
  const [accepting, applying] = [acceptance !== null && acceptance > asOf, application !== null && application > asOf]
  return [...(accepting ? ['验收'] : []), ...(applying ? ['运维申请'] : []), '预算资金拨付'].join('、')
}

const kinds: Readonly<Record<string, { readonly zh: string }>> = projectKind.values

const kindOf = ({ kind }: ProjectStatus): string | null => (kind === null ? null : (kinds[kind]?.zh ?? kind))

/** For the finance office: what is not to be accepted or paid before it is in the catalogue. */
export default {
  id: 'waiting',
  names: { zh: '应暂缓验收或拨付的项目', en: 'Projects to wait' },
  note: {
    zh: '供财政部门采用：使用财政资金、未暂停，而尚未编目注册（或验收材料未附目录清单）的项目，列明原因和条款。依据《工作计划》二（五）“形成与信息化项目验收及预算资金拨付联动机制”。按现有项目和目录记录，截至数据所到之日。',
    en: 'For the finance office: funded projects, not suspended, that are not in the catalogue yet, or whose acceptance papers lack the list; with reason and clause. From the present records of projects and entries.',
  },
  columns: () => [
    column('department', '部门代码', 'Department', 'text', { zh: '部门代码，各表通用', en: 'Code of the department, the same in every table' }),
    column('department_name', '部门名称', 'Name', 'text', { zh: '本期使用的名称', en: 'Its name in the period' }),
    column('group', '组别', 'Group', 'text', { zh: '试点单位、市级部门或区县', en: 'Pilot, municipal or district, in Chinese' }),
    column('project', '项目编号', 'Project', 'text', { zh: '项目编号', en: 'Id of the project' }),
    column('title', '项目名称', 'Title', 'text', { zh: '项目名称', en: 'Title of the project' }),
    column('kind', '项目类别', 'Kind', 'text', { zh: '建设、运维或升级；空为未载明', en: 'Build, maintenance or upgrade, in Chinese; empty when not stated' }),
    column('budget_year', '预算年度', 'Budget year', 'whole', { zh: '预算年度', en: 'Budget year' }),
    column('held', '应暂缓的事项', 'What should wait', 'text', { zh: '已有计划的验收、运维申请，以及预算资金拨付', en: 'Planned acceptance and application, and payment; in Chinese' }),
    column('reason', '原因', 'Reason', 'text', { zh: '应暂缓的原因', en: 'Why, in Chinese' }),
    column('clause', '条款', 'Clause', 'text', { zh: '工作计划的条款', en: 'Clauses of the plan' }),
    column('entries', '目录条目', 'Entries', 'whole', { zh: '本部门为该项目编制的目录条目', en: 'Entries of the project, by its own department' }, { zh: '条', en: 'entries' }),
    column('acceptance_on', '验收日期', 'Acceptance', 'day', { zh: '最近一次验收，含计划的', en: 'The newest acceptance, planned ones too' }),
    column('application_on', '运维申请日期', 'Application', 'day', { zh: '最近一次运维申请，含计划的', en: 'The newest O&M application, planned ones too' }),
    column('as_of', '数据截至', 'As of', 'day', { zh: '项目和目录记录所到之日', en: 'The day that the records reach' }),
  ],
  async *pages({ warehouse, evaluation: { asked, frame } }) {
    const asOf = await knownProjects(warehouse, asked.asOf)
    if (asOf === null) return
    const departments = new Map(frame.departments.map((one) => [one.code, one]))
    for await (const page of projectStatuses(warehouse, asOf))
      yield page.flatMap((one): Cell[][] => {
        const reason = waits(one)
        const department = departments.get(one.department)
        if (reason === null || !department) return []
        const { zh, clause } = waitReasons[reason]
        return [[department.code, department.name, departmentGroups[department.group].zh, one.project, one.title, kindOf(one), one.budget_year, held(one, asOf), zh, clause, one.entries, one.acceptance_on, one.application_on, asOf]]
      })
  },
} satisfies TableToExport
