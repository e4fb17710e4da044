import { recordType } from './record-type'

export default recordType({
  id: 'channel',
  names: { zh: '开放渠道', en: 'Further channel' },
  note: { zh: '数据服务网以外提供数据集的渠道，如市民云、微信。', en: 'A channel beside the portal that offers a dataset.' },
  key: ['dataset', 'name'],
  columns: [
    { id: 'dataset', names: { zh: '数据集编号', en: 'Dataset id' }, type: 'text', required: true },
    { id: 'name', names: { zh: '渠道', en: 'Channel' }, type: 'text', required: true },
    { id: 'offered_on', names: { zh: '上线日期', en: 'Offered on' }, type: 'day' },
  ],
})
