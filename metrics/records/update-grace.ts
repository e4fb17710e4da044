import { frequencyCodes } from '../time/frequency-code'
import { recordType } from './record-type'

const { unread: _, irregular: __, 'as-needed': ___, once: ____, static: _____, ...values } = frequencyCodes

export default recordType({
  id: 'update-grace',
  names: { zh: '更新宽限', en: 'Grace of updates' },
  note: {
    zh: '更新周期届满后的宽限天数（自然日），期内更新视为服务上一周期；宽限不跨评估期。',
    en: 'Calendar days after the end of a cycle within which an update still serves it; grace ends with the period.',
  },
  decision: true,
  key: ['frequency'],
  columns: [
    { id: 'frequency', names: { zh: '更新频率', en: 'Frequency' }, type: 'enum', required: true, values },
    { id: 'days', names: { zh: '宽限天数', en: 'Days' }, type: 'integer', required: true },
    { id: 'clause', names: { zh: '依据', en: 'Clause' }, type: 'text', required: true },
  ],
})
