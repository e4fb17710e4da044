import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { datasetDimensions, datasetVerdicts } from './sql/dataset-verdicts'
import { decision } from './sql/decision'
import { standing } from './sql/standing'

/** Metadata that every dataset has to have; its provider is its department, without which it is nobody's. */
const required = ['title', 'abstract', 'domain', 'formats', 'frequency', 'openness', 'contact']

const anyBlank = (of: (column: string) => string): string => required.map((column) => of(column)).join(' OR ')

const rule = decision(
  [
    [anyBlank((column) => `n.${column} = 0`), 'unknown', 'not-delivered'],
    [anyBlank((column) => `d.${column} IS NULL`), 'missed', 'incomplete'],
  ],
  ['met', 'complete'],
)

export default indicator({
  id: 'completeness',
  names: { zh: '开放数据完整率', en: 'Complete metadata' },
  clause: { ref: '三（三）', text: '确保数据内容完整、更新及时，满足不同用户主体的需求。' },
  subject: { zh: '每个已开放的数据集', en: 'Each open dataset' },
  formula: { zh: '必填元数据齐全的数据集数 ÷ 开放数据集数', en: 'Datasets with all required metadata ÷ open datasets' },
  rule: {
    zh: '名称、摘要、领域、格式、更新频率、开放属性、提供部门、联系方式齐全的为已履行，有缺项的为未履行；来源中所有数据集都未载明某项的，视为来源未提供该项，为来源未载明。',
    en: 'Met when title, abstract, domain, format, frequency, openness, provider and contact are filled; missed when one is blank; unknown when the source leaves one of them out for every dataset.',
  },
  reads: ['dataset'],
  reportedIn: null,
  dimensions: datasetDimensions,
  curable: true,
  minimumN: 5,
  choices: [{ zh: '全部数据集都空白的项目视为来源未提供', en: 'An item that is blank for every dataset counts as not delivered by the source' }],
  reasons: {
    complete: { zh: '必填元数据齐全', en: 'All required metadata filled' },
    incomplete: { zh: '必填元数据有缺项', en: 'Required metadata missing' },
    'not-delivered': { zh: '来源未提供部分必填元数据', en: 'The source does not deliver some of the required metadata' },
  },
  methods: stockMethod,
  verdicts: datasetVerdicts(
    rule,
    `
CROSS JOIN (
  SELECT ${required.map((column) => `COUNT(a.${column}) AS ${column}`).join(', ')}
  FROM dataset a
  WHERE ${standing('a')}
) n`,
  ),
})
