import { indicator } from './indicator'
import { limitMethods, limitReasons, limitVerdicts } from './sql/limit'
import { standing } from './sql/standing'

export default indicator({
  id: 'task-progress',
  names: { zh: '分工任务按期完成率', en: 'Assigned tasks done in time' },
  clause: { ref: '三（一）', text: '各部门按照政务数据资源共享和开放2015年度工作分工（详见附件2）推进实施。' },
  subject: { zh: '应于本期完成的每项分工任务', en: 'Each assigned task or milestone due in the period' },
  formula: { zh: '按期完成的任务数 ÷ 应完成的任务数', en: 'Tasks done in time ÷ tasks due' },
  rule: {
    zh: '完成期限（含）前完成的为已履行；逾期的为未履行；期限未到的为未到期；未载明期限的为来源未载明。',
    en: 'Met when done by its date; missed when late or overdue; pending while it lies ahead; unknown without a date.',
  },
  reads: ['task'],
  reportedIn: null,
  dimensions: ['month-due'],
  curable: false,
  minimumN: 1,
  choices: [],
  reasons: limitReasons,
  methods: limitMethods,
  verdicts: limitVerdicts({
    stage: null,
    subjects: `
    SELECT t.department, t.id AS subject, t.title, CAST(NULL AS DATE) AS started_on, t.due_on AS stated_on, CAST(NULL AS TIMESTAMP) AS stated_at,
      t.done_on AS ended_on, CAST(NULL AS TIMESTAMP) AS ended_at, t.batch, t.line
    FROM task t
    WHERE ${standing('t')}`,
  }),
})
