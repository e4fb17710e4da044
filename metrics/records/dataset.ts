import { deliveryMode } from '../vocabulary/delivery-mode'
import { recordType } from './record-type'

export default recordType({
  id: 'dataset',
  names: { zh: '开放数据集', en: 'Open dataset' },
  note: { zh: '门户上已开放的数据集。', en: 'A dataset opened on the portal.' },
  key: ['id'],
  match: ['title', 'keywords'],
  columns: [
    { id: 'id', names: { zh: '数据集编号', en: 'Dataset id' }, type: 'text' },
    { id: 'title', names: { zh: '数据名称', en: 'Title' }, type: 'text', required: true },
    { id: 'abstract', names: { zh: '摘要', en: 'Abstract' }, type: 'text' },
    { id: 'keywords', names: { zh: '关键词', en: 'Keywords' }, type: 'text' },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
    { id: 'openness', names: { zh: '开放属性', en: 'Openness' }, type: 'text' },
    { id: 'frequency', names: { zh: '更新频率', en: 'Frequency' }, type: 'text' },
    { id: 'mode', names: { zh: '开放方式', en: 'Mode' }, type: 'enum', values: deliveryMode },
    { id: 'formats', names: { zh: '数据格式', en: 'Formats' }, type: 'text', note: { zh: '多种格式以顿号、逗号或分号分隔', en: 'Several are separated by commas or semicolons' } },
    { id: 'contact', names: { zh: '联系方式', en: 'Contact' }, type: 'text' },
    { id: 'published_on', names: { zh: '发布日期', en: 'Published on' }, type: 'day' },
    { id: 'updated_on', names: { zh: '最近更新日期', en: 'Last updated on' }, type: 'day' },
  ],
})
