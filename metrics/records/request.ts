import { departmentGroups } from '../vocabulary/department-group'
import { recordType } from './record-type'

export default recordType({
  id: 'request',
  names: { zh: '共享申请', en: 'Sharing request' },
  note: { zh: '通过政府数据资源服务平台递交的共享申请：审核、转交、回复、提供、评价。', en: 'A sharing request: submitted, reviewed and passed on, replied, data provided, evaluated.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '申请编号', en: 'Request id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '申请事项', en: 'Title' }, type: 'text' },
    { id: 'department', names: { zh: '提供部门', en: 'Provider' }, type: 'department', required: true },
    { id: 'requester', names: { zh: '申请部门', en: 'Requester' }, type: 'department' },
    {
      id: 'requester_group',
      names: { zh: '申请方组别', en: 'Requester group' },
      type: 'enum',
      values: departmentGroups,
    },
    { id: 'reviewer', names: { zh: '审核部门', en: 'Reviewing office' }, type: 'department' },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
    {
      id: 'sharing_type',
      names: { zh: '共享类型', en: 'Sharing type' },
      type: 'enum',
      values: { unconditional: { zh: '无条件共享', en: 'Unconditional' }, conditional: { zh: '有条件共享', en: 'Conditional' } },
    },
    { id: 'submitted', names: { zh: '提交时间', en: 'Submitted' }, type: 'moment', firstOnce: 'reopened' },
    { id: 'passed', names: { zh: '转交时间', en: 'Passed on' }, type: 'moment', firstOnce: 'reopened' },
    { id: 'due', names: { zh: '应回复时间', en: 'Due' }, type: 'moment', ahead: true, firstOnce: 'reopened' },
    { id: 'replied', names: { zh: '回复时间', en: 'Replied' }, type: 'moment' },
    { id: 'reopened', names: { zh: '重新打开时间', en: 'Reopened' }, type: 'moment', note: { zh: '此前的回复不再作数，期限仍自首次转交起算', en: 'An earlier reply no longer counts; the first clock runs on' } },
    { id: 'extended', names: { zh: '已延期', en: 'Extended' }, type: 'boolean' },
    {
      id: 'decision',
      names: { zh: '回复结果', en: 'Decision' },
      type: 'enum',
      values: { granted: { zh: '同意', en: 'Granted', spellings: ['同意共享', '通过'] }, refused: { zh: '不同意', en: 'Refused', spellings: ['不予共享', '退回'] } },
    },
    { id: 'provide_due', names: { zh: '应提供时间', en: 'Data due' }, type: 'moment', ahead: true },
    { id: 'provided', names: { zh: '提供时间', en: 'Data provided' }, type: 'moment' },
    { id: 'evaluated', names: { zh: '评价时间', en: 'Evaluated' }, type: 'moment' },
  ],
})
