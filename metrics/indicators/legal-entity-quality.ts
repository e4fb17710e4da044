import { indicator } from './indicator'
import { qualityCommon, qualityVerdicts } from './sql/quality-checks'

export default indicator({
  ...qualityCommon,
  id: 'legal-entity-quality',
  names: { zh: '法人库质量核查合格率', en: 'Quality of the legal-entity database' },
  clause: { ref: '二（三）2', text: '进一步加强法人库数据质量监测评估，保证数据的可关联性、完整性和准确性。' },
  verdicts: qualityVerdicts('legal-entity'),
})
