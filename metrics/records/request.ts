import { departmentGroups } from '../vocabulary/department-group'
import { recordType } from './record-type'

export default recordType({
  id: 'request',
  names: { zh: '共享申请', en: 'Sharing request' },
  note: { zh: '通过政府数据资源服务平台递交、转交提供部门的共享申请。', en: 'A sharing request passed on to the providing department.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '申请编号', en: 'Request id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '申请事项', en: 'Title' }, type: 'text' },
    { id: 'department', names: { zh: '提供部门', en: 'Provider' }, type: 'department', required: true },
    { id: 'requester', names: { zh: '申请部门', en: 'Requester' }, type: 'text' },
    {
      id: 'requester_group',
      names: { zh: '申请方组别', en: 'Requester group' },
      type: 'enum',
      values: departmentGroups,
    },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
    {
      id: 'sharing_type',
      names: { zh: '共享类型', en: 'Sharing type' },
      type: 'enum',
      values: { unconditional: { zh: '无条件共享', en: 'Unconditional' }, conditional: { zh: '有条件共享', en: 'Conditional' } },
    },
    { id: 'submitted', names: { zh: '提交时间', en: 'Submitted' }, type: 'moment' },
    { id: 'passed', names: { zh: '转交时间', en: 'Passed on' }, type: 'moment' },
    { id: 'due', names: { zh: '应回复时间', en: 'Due' }, type: 'moment', ahead: true },
    { id: 'replied', names: { zh: '回复时间', en: 'Replied' }, type: 'moment' },
    { id: 'extended', names: { zh: '已延期', en: 'Extended' }, type: 'boolean' },
  ],
})
