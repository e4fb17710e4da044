import { indicator } from './indicator'
import { stockMethod } from './sql/catalog-coverage'
import { datasetDimensions, datasetVerdicts } from './sql/dataset-verdicts'
import { decision } from './sql/decision'
import { standing } from './sql/standing'

const rule = decision([['n.offered > 0', 'met', 'further-channel']], ['missed', 'portal-only'])

export default indicator({
  id: 'channels',
  names: { zh: '多渠道开放率', en: 'Further channels' },
  clause: { ref: '三（四）', text: '相关数据资源在数据服务网开放的同时，可探索与市场化渠道如市民云、微信等的积极合作，拓宽提供服务的方式。' },
  subject: { zh: '每个已开放的数据集', en: 'Each open dataset' },
  formula: { zh: '另有渠道提供的数据集数 ÷ 开放数据集数', en: 'Datasets offered by a further channel ÷ open datasets' },
  rule: {
    zh: '数据服务网以外另有至少一个渠道提供的为已履行，否则为未履行。无目标，仅供参考。',
    en: 'Met when at least one channel beside the portal offers it; missed otherwise. Without a target, for information.',
  },
  reads: ['dataset', 'channel'],
  reportedIn: null,
  dimensions: datasetDimensions,
  curable: true,
  minimumN: 5,
  choices: [{ zh: '未载明上线日期的渠道视为已上线', en: 'A channel without a day counts as offered' }],
  reasons: {
    'further-channel': { zh: '另有渠道提供', en: 'Offered by a further channel' },
    'portal-only': { zh: '仅在数据服务网提供', en: 'On the portal only' },
  },
  methods: stockMethod,
  verdicts: datasetVerdicts(
    rule,
    `
LEFT JOIN (
  SELECT c.dataset, COUNT(*) AS offered, MIN(c.offered_on) AS offered_on
  FROM channel c
  WHERE ${standing('c')} AND (c.offered_on IS NULL OR c.offered_on <= :as_of)
  GROUP BY c.dataset
) n ON n.dataset = d.id`,
    'n.offered_on',
  ),
})
