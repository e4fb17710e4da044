import { recordType } from './record-type'

export default recordType({
  id: 'base-delivery',
  names: { zh: '基础库数据报送', en: 'Base-database delivery' },
  note: { zh: '应向基础库报送的增量人口数据、应上传的企业公示信息。', en: 'An increment of population data, or enterprise information due for publication.' },
  key: ['id'],
  columns: [
    { id: 'id', names: { zh: '报送编号', en: 'Delivery id' }, type: 'text', required: true },
    { id: 'title', names: { zh: '报送内容', en: 'Title' }, type: 'text' },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    {
      id: 'kind',
      names: { zh: '报送类别', en: 'Kind' },
      type: 'enum',
      required: true,
      values: {
        'population-increment': { zh: '增量人口数据', en: 'Population increment', spellings: ['人口增量'] },
        'enterprise-publicity': { zh: '企业公示信息', en: 'Enterprise information' },
      },
    },
    { id: 'arisen_on', names: { zh: '产生日期', en: 'Arisen on' }, type: 'day' },
    { id: 'due_on', names: { zh: '应报送日期', en: 'Due on' }, type: 'day', ahead: true },
    { id: 'delivered_on', names: { zh: '报送日期', en: 'Delivered on' }, type: 'day' },
  ],
})
