import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { stageSubjects } from './sql/request-stage'

export default indicator({
  id: 'review-timeliness',
  names: { zh: '申请审核及时率', en: 'Review timeliness' },
  clause: { ref: '二（一）4', text: '实现基于政务数据资源目录的数据共享申请、申请审核、数据提供、共享评价。' },
  subject: { zh: '递交平台、应于本期内审核转交的每件共享申请', en: 'Each request submitted to the platform and due for review in the period' },
  formula: { zh: '按期审核转交的申请数 ÷ 应审核转交的申请数', en: 'Requests reviewed and passed on in time ÷ requests due' },
  rule: {
    zh: '自递交之日起在规定期限内审核并转交的为已履行；逾期的为未履行；期限未到的为未到期；未载明递交时间的为来源未载明。由审核部门负责，其延误不计入提供部门。',
    en: 'Met when reviewed and passed on within the limit after submission; missed when late or overdue; pending while the deadline lies ahead; unknown without the day of submission. It is the duty of the reviewing office, and never charged to the provider.',
  },
  reads: ['request'],
  reportedIn: null,
  dimensions: ['domain', 'requester-group', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('自递交之日起', 'A request is reviewed', 2)],
  reasons: { ...limitReasons, 'in-time': { zh: '期限内审核转交', en: 'Passed on in time' }, late: { zh: '逾期审核转交', en: 'Passed on late' }, overdue: { zh: '逾期未审核转交', en: 'Overdue, not passed on' } },
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({
    stage: 'review',
    typed: true,
    columns: ['domain', 'requester_group'],
    subjects: stageSubjects({ department: 'reviewer', started: 'submitted', ended: 'passed', where: '(r.submitted_on IS NULL OR r.submitted_on <= :as_of)' }),
  }),
})
