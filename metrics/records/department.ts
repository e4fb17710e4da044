import { departmentGroups } from '../vocabulary/department-group'
import { recordType } from './record-type'

export default recordType({
  id: 'department',
  names: { zh: '部门', en: 'Department' },
  note: { zh: '被评估的部门。代码是唯一标识，名称可随机构改革变化。', en: 'A department under evaluation. The code is its key; names may change.' },
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
  ],
})
