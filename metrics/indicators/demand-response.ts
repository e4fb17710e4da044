import { indicator } from './indicator'
import { limitChoice, limitFlags, limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { standing } from './sql/standing'

export default indicator({
  id: 'demand-response',
  names: { zh: '社会需求响应率', en: 'Response to public demand' },
  clause: { ref: '二（二）3', text: '积极做好各类社会主体对本市政务数据资源开放需求的汇聚和分析，推动各部门以需求为导向，提升政务数据资源向社会开放的深度和广度。' },
  subject: { zh: '应于本期答复的每项社会需求', en: 'Each public demand whose answer is due in the period' },
  formula: { zh: '按期答复的需求数 ÷ 应答复的需求数', en: 'Demands answered in time ÷ demands due' },
  rule: {
    zh: '期限内答复的为已履行；逾期的为未履行；期限未到的为未到期；未载明收到时间和期限的为来源未载明。来源载明期限的从其载明，否则自收到之日起按期限规则推算。',
    en: 'Met when answered by the deadline; missed when late or overdue; pending while it lies ahead; unknown where neither deadline nor day of receipt is stated. A deadline in the source wins over the rule.',
  },
  reads: ['demand'],
  reportedIn: null,
  dimensions: ['domain', 'month-due'],
  curable: false,
  minimumN: 5,
  days: 'working',
  choices: [limitChoice('来源未载明期限的，自收到之日起', 'Without a stated deadline a demand is answered', 15)],
  reasons: {
    ...limitReasons,
    'in-time': { zh: '期限内答复', en: 'Answered in time' },
    late: { zh: '逾期答复', en: 'Answered late' },
    overdue: { zh: '逾期未答复', en: 'Overdue, no answer' },
  },
  methods: limitMethods,
  flags: limitFlags,
  verdicts: limitVerdicts({
    stage: 'demand',
    columns: ['domain'],
    subjects: `
    SELECT d.department, d.id AS subject, d.title, d.domain, d.received_on AS started_on, d.due_on AS stated_on, d.due_at AS stated_at,
      d.answered_on AS ended_on, d.answered_at AS ended_at, d.batch, d.line
    FROM demand d
    WHERE ${standing('d')}`,
  }),
})
