import { deliveryMode } from '../vocabulary/delivery-mode'
import { recordType } from './record-type'

export default recordType({
  id: 'list-item',
  names: { zh: '开放清单条目', en: 'Open-list item' },
  note: { zh: '年度政务数据资源开放清单中的一项。', en: 'An item of the annual open list.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '清单编号', en: 'Item id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '数据名称', en: 'Title' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'list_year', names: { zh: '清单年度', en: 'List year' }, type: 'integer', required: true },
    { id: 'domain', names: { zh: '领域', en: 'Domain' }, type: 'text' },
    { id: 'openness', names: { zh: '开放属性', en: 'Openness' }, type: 'text' },
    { id: 'frequency', names: { zh: '更新频率', en: 'Frequency' }, type: 'text' },
    { id: 'mode', names: { zh: '开放方式', en: 'Mode' }, type: 'enum', values: deliveryMode, note: { zh: '计划或已实行的方式', en: 'Planned or actual' } },
    { id: 'registered_on', names: { zh: '注册日期', en: 'Registered on' }, type: 'day' },
    { id: 'approved_on', names: { zh: '审核通过日期', en: 'Approved on' }, type: 'day' },
    { id: 'opened_on', names: { zh: '开放日期', en: 'Opened on' }, type: 'day' },
    { id: 'available', names: { zh: '可查询获取', en: 'Available' }, type: 'boolean', note: { zh: '在数据服务网核查的结果', en: 'Result of a check on the portal' } },
  ],
})
