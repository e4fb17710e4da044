import { indicator } from './indicator'
import { qualityCommon, qualityVerdicts } from './sql/quality-checks'

export default indicator({
  ...qualityCommon,
  id: 'population-quality',
  names: { zh: '人口库质量核查合格率', en: 'Quality of the population database' },
  clause: { ref: '二（三）1', text: '进一步提升实有人口库的数据质量和数据完整性。' },
  verdicts: qualityVerdicts('population'),
})
