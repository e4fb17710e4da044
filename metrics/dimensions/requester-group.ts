import { departmentGroups } from '../vocabulary/department-group'
import type { Dimension } from './dimension'

export default { id: 'requester-group', column: 'requester_group', names: { zh: '申请方组别', en: 'Requester group' }, values: departmentGroups } satisfies Dimension
