import { departmentGroups } from '../vocabulary/department-group'
import { recordType } from './record-type'

export default recordType({
  id: 'department',
  names: { zh: '部门', en: 'Department' },
  note: { zh: '被评估的部门。代码是唯一标识，名称可随机构改革变化。', en: 'A department under evaluation. The code is its key; names may change.' },
  decision: true,
  key: ['code'],
  columns: [
    { id: 'code', names: { zh: '部门代码', en: 'Code' }, type: 'text', required: true },
    { id: 'name', names: { zh: '部门名称', en: 'Name' }, type: 'text', required: true },
    { id: 'aliases', names: { zh: '别名', en: 'Aliases' }, type: 'text', note: { zh: '多个别名以分号分隔', en: 'Separated by semicolons' } },
    {
      id: 'group_id',
      names: { zh: '组别', en: 'Group' },
      type: 'enum',
      required: true,
      values: departmentGroups,
    },
    { id: 'since_on', names: { zh: '设立日期', en: 'Since' }, type: 'day', ahead: true, note: { zh: '此前不参与评估', en: 'Not evaluated before' } },
    { id: 'until_on', names: { zh: '撤销日期（含当日）', en: 'Until, inclusive' }, type: 'day', ahead: true, note: { zh: '此后不参与评估', en: 'Not evaluated after' } },
    {
      id: 'successors',
      names: { zh: '承接部门代码', en: 'Successors' },
      type: 'text',
      note: {
        zh: '撤销后承接其职责的部门；一个部门承接的，其未结事项转由该部门负责；多个以分号分隔，须重新报送',
        en: 'Who takes over: a single one carries what was left open; several are separated by semicolons, and records must be delivered anew',
      },
    },
  ],
})
