import { indicator } from './indicator'
import { deliverySubjects } from './sql/deliveries'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'

export default indicator({
  id: 'legal-entity-upload',
  names: { zh: '企业公示信息实时上传率', en: 'Upload of enterprise information' },
  clause: { ref: '二（三）2', text: '按照“一数一源”原则，各部门要实时上传和更新应公示的企业信息。' },
  subject: { zh: '应于本期上传的每条企业公示信息', en: 'Each item of enterprise information due for publication in the period' },
  formula: { zh: '按期上传的信息数 ÷ 应上传的信息数', en: 'Items uploaded in time ÷ items due' },
  rule: {
    zh: '自产生之日起在规定期限内上传的为已履行；逾期的为未履行；期限未到的为未到期；未载明产生日期和期限的为来源未载明。来源载明期限的从其载明。',
    en: 'Met when uploaded within the limit after it arose; missed when late or overdue; pending while the deadline lies ahead; unknown where neither day nor deadline is stated. A deadline in the source wins.',
  },
  reads: ['base-delivery'],
  reportedIn: null,
  dimensions: ['month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('来源未载明期限的，自信息产生之日起', 'Without a stated deadline an item is uploaded', 1)],
  reasons: limitReasons,
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({ stage: 'enterprise-publicity', subjects: deliverySubjects('enterprise-publicity') }),
})
