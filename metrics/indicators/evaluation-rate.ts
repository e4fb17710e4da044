import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { stageSubjects } from './sql/request-stage'

export default indicator({
  id: 'evaluation-rate',
  names: { zh: '共享评价率', en: 'Evaluation of shared data' },
  clause: { ref: '二（一）4', text: '实现基于政务数据资源目录的数据共享申请、申请审核、数据提供、共享评价。' },
  subject: { zh: '已提供数据、应于本期内评价的每件共享申请', en: 'Each request with data provided and an evaluation due in the period' },
  formula: { zh: '按期评价的申请数 ÷ 应评价的申请数', en: 'Requests evaluated in time ÷ requests due' },
  rule: {
    zh: '自提供数据之日起在规定期限内评价的为已履行；逾期的为未履行；期限未到的为未到期。由申请部门负责。',
    en: 'Met when the evaluation was filed within the limit after the data were provided; missed when late or overdue; pending while the deadline lies ahead. It is the duty of the requester.',
  },
  reads: ['request'],
  reportedIn: null,
  dimensions: ['domain', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('自提供数据之日起', 'The evaluation is filed', 20)],
  reasons: { ...limitReasons, 'in-time': { zh: '期限内评价', en: 'Evaluated in time' }, late: { zh: '逾期评价', en: 'Evaluated late' }, overdue: { zh: '逾期未评价', en: 'Overdue, not evaluated' } },
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({
    stage: 'evaluation',
    typed: true,
    columns: ['domain'],
    subjects: stageSubjects({ department: 'requester', started: 'provided', ended: 'evaluated', where: 'r.provided_on <= :as_of' }),
  }),
})
