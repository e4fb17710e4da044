import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { datasetDimensions, datasetVerdicts, formatJoin } from './sql/dataset-verdicts'
import { decision } from './sql/decision'

const rule = decision(
  [
    ["d.mode = 'api'", 'met', 'machine-readable'],
    ['d.formats IS NULL', 'unknown', 'formats-unstated'],
    ['m.machine_readable', 'met', 'machine-readable'],
  ],
  ['missed', 'not-machine-readable'],
)

export default indicator({
  id: 'machine-readable',
  names: { zh: '可机读率', en: 'Machine-readable share' },
  clause: { ref: '三（三）', text: '各部门以电子表格、XML文件、应用程序接口等多种格式开放数据产品。' },
  subject: { zh: '每个已开放的数据集', en: 'Each open dataset' },
  formula: { zh: '提供电子表格、XML 或接口的数据集数 ÷ 开放数据集数', en: 'Datasets offered as spreadsheet, XML or API ÷ open datasets' },
  rule: {
    zh: '至少提供电子表格、XML、应用程序接口之一的为已履行；只提供其他格式的为未履行；未载明格式的为来源未载明。',
    en: 'Met when offered as a spreadsheet, XML or an API; missed when only in other formats; unknown when no format is stated.',
  },
  reads: ['dataset'],
  reportedIn: null,
  dimensions: datasetDimensions,
  curable: true,
  minimumN: 5,
  choices: [],
  reasons: {
    'machine-readable': { zh: '提供可机读格式', en: 'Offered in a machine-readable format' },
    'not-machine-readable': { zh: '未提供可机读格式', en: 'No machine-readable format' },
    'formats-unstated': { zh: '来源未载明数据格式', en: 'The source states no format' },
  },
  methods: stockMethod,
  verdicts: datasetVerdicts(rule, formatJoin),
})
