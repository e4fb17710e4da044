import { recordType } from './record-type'

export default recordType({
  id: 'key-domain',
  names: { zh: '重点领域分工', en: 'Key-domain assignment' },
  note: { zh: '年度计划附件1明确的重点开放领域及其责任部门。', en: 'A key domain of the year and the department that has to open data in it.' },
  key: ['department', 'list_year', 'domain'],
  columns: [
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'list_year', names: { zh: '清单年度', en: 'List year' }, type: 'integer', required: true },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text', required: true },
  ],
})
