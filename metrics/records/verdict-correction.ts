import { verdicts } from '../indicators/verdict'
import { recordType } from './record-type'

export default recordType({
  id: 'verdict-correction',
  names: { zh: '判定更正', en: 'Correction of a verdict' },
  note: {
    zh: '经申诉核实的更正：只更正所列期间内的这一项判定；原判定和更正依据一并保留，自下一版本起计入。',
    en: 'A correction on record: it corrects this one verdict in this one period. The first verdict and the ground stay beside it; the next revision counts it.',
  },
  decision: true,
  key: ['period', 'indicator', 'department', 'subject'],
  columns: [
    { id: 'period', names: { zh: '期间', en: 'Period' }, type: 'text', required: true },
    { id: 'indicator', names: { zh: '指标', en: 'Indicator' }, type: 'text', required: true },
    { id: 'department', names: { zh: '部门', en: 'Department' }, type: 'department', required: true },
    { id: 'subject', names: { zh: '对象编号', en: 'Subject' }, type: 'text', required: true },
    { id: 'title', names: { zh: '对象名称', en: 'Title' }, type: 'text' },
    { id: 'first_verdict', names: { zh: '原判定', en: 'First verdict' }, type: 'enum', required: true, values: verdicts },
    { id: 'verdict', names: { zh: '更正后判定', en: 'Corrected verdict' }, type: 'enum', required: true, values: verdicts },
    { id: 'ground', names: { zh: '更正依据', en: 'Ground' }, type: 'text', required: true },
    { id: 'appeal', names: { zh: '申诉编号', en: 'Appeal' }, type: 'integer', note: { zh: '由申诉采纳的填其编号', en: 'The number of the appeal that it comes from' } },
  ],
})
