import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { datasetDimensions, datasetVerdicts, formatJoin } from './sql/dataset-verdicts'
import { decision } from './sql/decision'

const rule = decision(
  [
    ['d.formats IS NULL', 'unknown', 'formats-unstated'],
    ["m.kinds >= 2 OR (d.mode = 'api' AND m.kinds >= 1 AND NOT m.api)", 'met', 'several'],
  ],
  ['missed', 'fewer'],
)

export default indicator({
  id: 'multi-format',
  names: { zh: '多格式开放率', en: 'Several formats' },
  clause: { ref: '三（三）', text: '各部门以电子表格、XML文件、应用程序接口等多种格式开放数据产品。' },
  subject: { zh: '每个已开放的数据集', en: 'Each open dataset' },
  formula: { zh: '提供两种以上可机读格式的数据集数 ÷ 开放数据集数', en: 'Datasets offered in two machine-readable formats or more ÷ open datasets' },
  rule: {
    zh: '电子表格、XML、应用程序接口中提供两种以上的为已履行，不足两种的为未履行；未载明格式的为来源未载明。无目标，仅供参考。',
    en: 'Met when two or more of spreadsheet, XML and API are offered; missed when fewer; unknown when no format is stated. Without a target, for information.',
  },
  reads: ['dataset'],
  reportedIn: null,
  dimensions: datasetDimensions,
  curable: true,
  minimumN: 5,
  choices: [],
  reasons: {
    several: { zh: '提供两种以上可机读格式', en: 'Two machine-readable formats or more' },
    fewer: { zh: '可机读格式不足两种', en: 'Fewer than two machine-readable formats' },
    'formats-unstated': { zh: '来源未载明数据格式', en: 'The source states no format' },
  },
  methods: stockMethod,
  verdicts: datasetVerdicts(rule, formatJoin),
})
