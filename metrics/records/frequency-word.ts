import { frequencyCodes } from '../time/frequency-code'
import { recordType } from './record-type'

const { unread: _, ...values } = frequencyCodes

export default recordType({
  id: 'frequency-word',
  names: { zh: '频率词表', en: 'Frequency vocabulary' },
  note: { zh: '更新频率用语的读法。与来源用语相同（不计大小写、全半角和空格）的，以此为准。', en: 'How a wording of an update frequency is read. It overrules the built-in vocabulary for the same wording, case, width and spaces aside.' },
  decision: true,
  key: ['wording'],
  columns: [
    { id: 'wording', names: { zh: '用语', en: 'Wording' }, type: 'text', required: true },
    { id: 'code', names: { zh: '读作', en: 'Read as' }, type: 'enum', required: true, values },
    { id: 'clause', names: { zh: '依据', en: 'Ground' }, type: 'text' },
  ],
})
