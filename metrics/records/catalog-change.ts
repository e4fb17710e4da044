import { recordType } from './record-type'

export default recordType({
  id: 'catalog-change',
  names: { zh: '目录变更', en: 'Catalogue change' },
  note: { zh: '因项目运维或升级改造而作的数据目录变更。', en: 'A change of the catalogue that follows a maintenance or upgrade.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '变更编号', en: 'Change id' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'event', names: { zh: '事项编号', en: 'Event id' }, type: 'text', required: true },
    { id: 'entry', names: { zh: '目录编号', en: 'Entry id' }, type: 'text' },
    { id: 'changed_on', names: { zh: '变更日期', en: 'Changed on' }, type: 'day' },
  ],
})
