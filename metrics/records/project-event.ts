import { recordType } from './record-type'

export default recordType({
  id: 'project-event',
  names: { zh: '项目事项', en: 'Project event' },
  note: { zh: '信息化项目的运维申请、验收，以及引起数据目录变动的运维或升级改造。', en: 'An O&M application, an acceptance, or a maintenance or upgrade that changes the data.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '事项编号', en: 'Event id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '事项名称', en: 'Title' }, type: 'text' },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'project', names: { zh: '项目编号', en: 'Project id' }, type: 'text', required: true },
    {
      id: 'kind',
      names: { zh: '事项类别', en: 'Kind' },
      type: 'enum',
      required: true,
      values: {
        'maintenance-application': { zh: '运维申请', en: 'O&M application' },
        acceptance: { zh: '项目验收', en: 'Acceptance', spellings: ['验收'] },
        change: { zh: '数据变动', en: 'Data change', spellings: ['目录变动', '数据目录变动'] },
      },
    },
    { id: 'happened_on', names: { zh: '发生日期', en: 'Date' }, type: 'day', ahead: true, note: { zh: '申请日期、验收日期或变动日期；可为计划日期', en: 'Of the application, the acceptance or the change; may be planned' } },
    { id: 'list_attached', names: { zh: '附目录清单', en: 'Catalogue list attached' }, type: 'boolean', note: { zh: '验收材料是否附数据资源目录清单', en: 'Whether the catalogue list is among the acceptance papers' } },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
  ],
})
