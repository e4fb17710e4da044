import { recordType } from './record-type'

export default recordType({
  id: 'layer',
  names: { zh: '空间地理图层', en: 'Spatial layer' },
  note: { zh: '空间地理库的图层；更新记录见更新日志，以图层编号为数据集编号。', en: 'A layer of the spatial base database; its updates stand in the update log under its id.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '图层编号', en: 'Layer id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '图层名称', en: 'Title' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'frequency', names: { zh: '更新频率', en: 'Frequency' }, type: 'text' },
    { id: 'published_on', names: { zh: '发布日期', en: 'Published on' }, type: 'day' },
    { id: 'updated_on', names: { zh: '最近更新日期', en: 'Last updated on' }, type: 'day' },
  ],
})
