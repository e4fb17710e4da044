import { indicator } from './indicator'
import { qualityCommon, qualityVerdicts } from './sql/quality-checks'

export default indicator({
  ...qualityCommon,
  id: 'spatial-quality',
  names: { zh: '空间地理库质量核查合格率', en: 'Quality of the spatial database' },
  clause: { ref: '二（三）', text: '相关责任部门应进一步提升三大基础库数据质量，完善更新维护机制。' },
  verdicts: qualityVerdicts('spatial'),
})
