import { recordType } from './record-type'

export default recordType({
  id: 'update-log',
  names: { zh: '更新日志', en: 'Update log' },
  note: { zh: '数据集每次更新一行。', en: 'One row per update of a dataset.' },
  key: ['dataset', 'updated_on'],
  columns: [
    { id: 'dataset', names: { zh: '数据集编号', en: 'Dataset id' }, type: 'text', required: true },
    { id: 'updated_on', names: { zh: '更新日期', en: 'Updated on' }, type: 'day', required: true },
    { id: 'row_count', names: { zh: '行数', en: 'Rows' }, type: 'integer' },
    { id: 'content_hash', names: { zh: '内容摘要', en: 'Content hash' }, type: 'text' },
  ],
})
