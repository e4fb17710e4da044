import { recordType } from './record-type'

export default recordType({
  id: 'responsible-person',
  names: { zh: '责任人员', en: 'Responsible person' },
  note: { zh: '部门明确的分管责任领导和专门人员。', en: 'The leader in charge and the dedicated staff of a department.' },
  key: ['department', 'role', 'person'],
  columns: [
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    {
      id: 'role',
      names: { zh: '职责', en: 'Role' },
      type: 'enum',
      required: true,
      values: { leader: { zh: '分管责任领导', en: 'Leader in charge', spellings: ['分管领导'] }, staff: { zh: '专门人员', en: 'Dedicated staff', spellings: ['专职人员', '联络员'] } },
    },
    { id: 'person', names: { zh: '姓名', en: 'Name' }, type: 'text', required: true },
    { id: 'named_on', names: { zh: '明确日期', en: 'Named on' }, type: 'day' },
    { id: 'left_on', names: { zh: '离任日期', en: 'Left on' }, type: 'day' },
  ],
})
