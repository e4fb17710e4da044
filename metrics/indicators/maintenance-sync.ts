import { indicator } from './indicator'
import { limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { eventReasons, eventSubjects } from './sql/project-events'

export default indicator({
  id: 'maintenance-sync',
  names: { zh: '运维申请同步编目率', en: 'Cataloguing with O&M applications' },
  clause: { ref: '二（一）3', text: '各部门在申请信息化项目运维和验收时，需同步完成数据的编目、注册工作。' },
  subject: { zh: '本期的每次信息化项目运维申请', en: 'Each O&M application of the period' },
  formula: { zh: '申请之日已编目注册的运维申请数 ÷ 运维申请数', en: 'Applications catalogued and registered by their day ÷ applications' },
  rule: {
    zh: '申请之日（含）前项目至少有一个目录条目注册并审核通过的为已履行；其后方完成或未完成的为未履行；计划中的申请为未到期；未载明申请日期的为来源未载明。',
    en: 'Met when at least one catalogue entry of the project was registered and approved by the day of the application; missed when later or never; planned applications are pending; unknown without a day.',
  },
  reads: ['project-event', 'catalog-entry'],
  reportedIn: null,
  dimensions: ['domain', 'month-due'],
  curable: false,
  minimumN: 5,
  choices: [{ zh: '目录条目须由项目所属部门编目', en: 'An entry counts for a project of its own department' }],
  reasons: { ...limitReasons, ...eventReasons },
  methods: limitMethods,
  verdicts: limitVerdicts({ stage: null, columns: ['domain'], first: [['j.due_on > :as_of', 'pending', 'open']], subjects: eventSubjects('maintenance-application') }),
})
