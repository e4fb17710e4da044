import { recordType } from './record-type'

export default recordType({
  id: 'project',
  names: { zh: '信息化项目', en: 'IT project' },
  note: { zh: '使用财政资金的信息化建设、运维和升级项目。', en: 'IT projects to build, maintain or upgrade, with their funding.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '项目编号', en: 'Project id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '项目名称', en: 'Title' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    {
      id: 'kind',
      names: { zh: '项目类别', en: 'Kind' },
      type: 'enum',
      values: {
        build: { zh: '建设', en: 'Build', spellings: ['新建'] },
        maintenance: { zh: '运维', en: 'Maintenance', spellings: ['运行维护'] },
        upgrade: { zh: '升级', en: 'Upgrade', spellings: ['升级改造'] },
      },
    },
    { id: 'fiscal_funded', names: { zh: '财政资金', en: 'Fiscally funded' }, type: 'boolean' },
    { id: 'budget_year', names: { zh: '预算年度', en: 'Budget year' }, type: 'integer' },
    { id: 'built_on', names: { zh: '建成日期', en: 'Built on' }, type: 'day' },
    { id: 'suspended_on', names: { zh: '暂停日期', en: 'Suspended on' }, type: 'day' },
    { id: 'resumed_on', names: { zh: '恢复日期', en: 'Resumed on' }, type: 'day' },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
  ],
})
