import { recordType } from './record-type'

export default recordType({
  id: 'open-list',
  names: { zh: '开放清单报送', en: 'Open-list submission' },
  note: { zh: '部门年度政务数据资源开放清单的报送记录。', en: 'When a department submitted its annual open list.' },
  key: ['department', 'list_year'],
  columns: [
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'list_year', names: { zh: '清单年度', en: 'List year' }, type: 'integer', required: true },
    { id: 'submitted_on', names: { zh: '报送日期', en: 'Submitted on' }, type: 'day' },
  ],
})
