import { recordType } from './record-type'

export default recordType({
  id: 'demand',
  names: { zh: '社会需求', en: 'Public demand' },
  note: { zh: '社会主体提出的政务数据资源开放需求。', en: 'A request of the public for open data.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '需求编号', en: 'Demand id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '需求内容', en: 'Title' }, type: 'text' },
    { id: 'department', names: { zh: '答复部门', en: 'Department' }, type: 'department', required: true },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
    { id: 'received', names: { zh: '收到时间', en: 'Received' }, type: 'moment' },
    { id: 'due', names: { zh: '应答复时间', en: 'Due' }, type: 'moment', ahead: true },
    { id: 'answered', names: { zh: '答复时间', en: 'Answered' }, type: 'moment' },
  ],
})
