import { recordType } from './record-type'

export default recordType({
  id: 'catalog-entry',
  names: { zh: '目录条目', en: 'Catalogue entry' },
  note: { zh: '目录管理系统中的数据资源目录条目。', en: 'A data resource catalogued in the directory system.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '目录编号', en: 'Entry id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '资源名称', en: 'Title' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'project', names: { zh: '项目编号', en: 'Project id' }, type: 'text' },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
    { id: 'openness', names: { zh: '开放属性', en: 'Openness' }, type: 'text' },
    { id: 'sorted_on', names: { zh: '梳理日期', en: 'Sorted out on' }, type: 'day' },
    { id: 'determined_on', names: { zh: '开放属性认定日期', en: 'Openness determined on' }, type: 'day' },
    { id: 'catalogued_on', names: { zh: '编目日期', en: 'Catalogued on' }, type: 'day' },
    { id: 'registered_on', names: { zh: '注册日期', en: 'Registered on' }, type: 'day' },
    { id: 'approved_on', names: { zh: '审核通过日期', en: 'Approved on' }, type: 'day' },
  ],
})
