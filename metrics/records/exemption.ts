import { recordType } from './record-type'

export default recordType({
  id: 'exemption',
  names: { zh: '目标豁免', en: 'Exemption from a target' },
  note: { zh: '经批准免除部门某项指标的年度目标；只免目标，不改变任何一项的判定。', en: "Waives a department's target for a year, never the verdict of an item." },
  decision: true,
  key: ['department', 'indicator', 'year'],
  columns: [
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'indicator', names: { zh: '指标', en: 'Indicator' }, type: 'text', required: true },
    { id: 'year', names: { zh: '年度', en: 'Year' }, type: 'integer', required: true },
    { id: 'reason', names: { zh: '理由', en: 'Reason' }, type: 'text', required: true },
    { id: 'decided_on', names: { zh: '批准日期', en: 'Decided on' }, type: 'day', required: true },
  ],
})
