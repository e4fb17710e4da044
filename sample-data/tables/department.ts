import { departments } from '../departments'
import { table } from './table'
import { groupText } from './words'

export default table({
  type: 'department',
  columns: ['code', 'name', 'aliases', 'group_id'],
  *rows() {
    for (const { code, name, aliases, group } of departments) yield [code, name, aliases, groupText(group)]
  },
})
