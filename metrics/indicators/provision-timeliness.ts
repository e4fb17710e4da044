import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { stageSubjects } from './sql/request-stage'

export default indicator({
  id: 'provision-timeliness',
  names: { zh: '共享数据按期提供率', en: 'Provision timeliness' },
  clause: { ref: '二（一）4', text: '实现基于政务数据资源目录的数据共享申请、申请审核、数据提供、共享评价。' },
  subject: { zh: '回复同意、应于本期内提供数据的每件共享申请', en: 'Each granted request whose data are due in the period' },
  formula: { zh: '按期提供数据的申请数 ÷ 应提供数据的申请数', en: 'Requests with data provided in time ÷ requests granted' },
  rule: {
    zh: '期限内提供数据的为已履行；逾期的为未履行；期限未到的为未到期；未载明回复结果、也未提供数据的为来源未载明。来源载明期限的从其载明，否则自回复之日起按期限规则推算。不同意共享的不计。',
    en: 'Met when the data were provided by the deadline; missed when late or overdue; pending while it lies ahead; unknown when neither the decision is stated nor the data were provided. A deadline in the source wins over the rule, which counts from the reply. Refused requests are not judged.',
  },
  reads: ['request'],
  reportedIn: null,
  dimensions: ['domain', 'requester-group', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('来源未载明期限的，自回复同意之日起', 'Without a stated deadline the data follow the reply', 10)],
  reasons: {
    ...limitReasons,
    'in-time': { zh: '期限内提供', en: 'Provided in time' },
    late: { zh: '逾期提供', en: 'Provided late' },
    overdue: { zh: '逾期未提供', en: 'Overdue, not provided' },
    'decision-unstated': { zh: '来源未载明回复结果', en: 'The source does not state the decision' },
  },
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({
    stage: 'provision',
    typed: true,
    first: [['j.decision IS NULL AND j.done_on IS NULL', 'unknown', 'decision-unstated']],
    columns: ['domain', 'requester_group'],
    subjects: stageSubjects({
      department: 'department',
      started: 'replied',
      stated: 'provide_due',
      ended: 'provided',
      where: "(r.replied_on <= :as_of OR (r.replied_on IS NULL AND (r.decision = 'granted' OR r.provided_on <= :as_of))) AND (r.decision IS NULL OR r.decision = 'granted')",
      further: ', r.decision',
    }),
  }),
})
