import { baseDatabases } from '../vocabulary/base-database'
import { recordType } from './record-type'

export default recordType({
  id: 'base-sharing',
  names: { zh: '基础库区县共享', en: 'Base database shared with a district' },
  note: { zh: '基础库数据向区县共享的开通记录。', en: 'When a base database was shared with a district.' },
  key: ['department', 'base'],
  columns: [
    { id: 'department', names: { zh: '区县', en: 'District' }, type: 'department', required: true },
    { id: 'base', names: { zh: '基础库', en: 'Base database' }, type: 'enum', required: true, values: baseDatabases },
    { id: 'shared_on', names: { zh: '共享日期', en: 'Shared on' }, type: 'day' },
  ],
})
