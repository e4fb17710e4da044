import { recordType } from './record-type'

export default recordType({
  id: 'request-suspension',
  names: { zh: '申请中止', en: 'Request suspension' },
  note: { zh: '补正等使期限停止计算的期间，自中止日起、恢复日止。', en: 'A span in which the clock of a request stands still, such as a correction of the application.' },
  key: ['request', 'suspended_on'],
  columns: [
    { id: 'request', names: { zh: '申请编号', en: 'Request id' }, type: 'text', required: true },
    { id: 'suspended_on', names: { zh: '中止日期', en: 'Suspended on' }, type: 'day', required: true },
    { id: 'resumed_on', names: { zh: '恢复日期', en: 'Resumed on' }, type: 'day' },
  ],
})
